package dev.connections.contract;

import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.TokenScene.ANOTHER;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static dev.connections.contract.TokenTests.assertRefusedAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has no part in a share token learns nothing of it, not even that it is there, and burns nothing. */
interface TokenOwnership extends TokenTests {

    TokenId UNKNOWN = TokenId.of("cnst_" + "0".repeat(32));
    TokenSecret UNKNOWN_SECRET = TokenSecret.of("cnsx_" + "0".repeat(64));

    /** What only the destination may do. */
    private static Map<Consumer<ShareTokens>, PortMethod> ofTheDestination(
            Actor actor, TokenId id, TokenSecret secret) {
        Map<Consumer<ShareTokens>, PortMethod> commands = new LinkedHashMap<>();
        commands.put(tokens -> tokens.redeem(actor, secret, REDEMPTION), FIND_TOKEN_BY_DIGEST);
        commands.put(tokens -> tokens.redeem(actor, secret, ANOTHER), FIND_TOKEN_BY_DIGEST);
        commands.put(tokens -> tokens.complete(actor, id), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.complete(actor, id, REDEMPTION), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.complete(actor, id, ANOTHER), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.fail(actor, id, REASON), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.fail(actor, id, REDEMPTION, REASON), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.fail(actor, id, ANOTHER, REASON), FIND_TOKEN_BY_ID);
        return commands;
    }

    /** What either party may do, and nobody else. */
    private static Map<Consumer<ShareTokens>, PortMethod> ofTheParties(Actor actor, TokenId id, TokenSecret secret) {
        Map<Consumer<ShareTokens>, PortMethod> commands = ofTheDestination(actor, id, secret);
        commands.put(tokens -> tokens.expire(actor, id), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.show(actor.organization(), id), FIND_TOKEN_BY_ID);
        commands.put(tokens -> tokens.show(actor.organization(), secret), FIND_TOKEN_BY_DIGEST);
        commands.put(tokens -> tokens.events(actor.organization(), id), FIND_TOKEN_BY_ID);
        return commands;
    }

    private static void assertUnknown(TokenScene scene, Map<Consumer<ShareTokens>, PortMethod> commands) {
        List<RefusedException> answers = new ArrayList<>();
        commands.forEach(
                (command, call) -> answers.add(assertRefusedAfter(scene, RefusalReason.NOT_FOUND, command, call)));
        assertThat(answers).isNotEmpty();
        assertThat(answers).extracting(RefusedException::refusal).containsOnly(Refusal.NO_SUCH_TOKEN);
        assertThat(answers).extracting(Throwable::getMessage).containsOnly(Refusal.NO_SUCH_TOKEN.toString());
        assertThat(answers).allMatch(answer -> answer.getCause() == null);
    }

    @Test
    @Tag("promise-3")
    @Tag("promise-29")
    default void in_every_status_the_source_and_strangers_get_the_answer_for_an_unknown_token() {
        TokenScene scene = tokenScene();
        for (Actor actor : List.of(scene.source, scene.destination, scene.stranger)) {
            assertUnknown(scene, ofTheParties(actor, UNKNOWN, UNKNOWN_SECRET));
        }
        List<IssuedToken> tokens =
                List.of(scene.issued(), scene.claimed(), scene.completed(), scene.failed(), scene.expired());

        for (int later = 0; later < 3; later++) {
            for (IssuedToken token : tokens) {
                TokenId id = token.metadata().id();
                assertUnknown(scene, ofTheDestination(scene.source, id, token.secret()));
                assertUnknown(scene, ofTheParties(scene.stranger, id, token.secret()));
            }
            scene.clock.advance(COMPLETION);
            if (later == 1) {
                scene.deactivate();
            }
        }
    }

    @Test
    @Tag("promise-29")
    default void what_the_wrong_party_tried_burns_nothing() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        TokenId id = token.metadata().id();
        assertUnknown(scene, ofTheDestination(scene.source, id, token.secret()));
        assertUnknown(scene, ofTheParties(scene.stranger, id, token.secret()));

        assertThat(scene.redeem(token).status()).isEqualTo(TokenStatus.PENDING);
        assertUnknown(scene, ofTheDestination(scene.source, id, token.secret()));
        assertUnknown(scene, ofTheParties(scene.stranger, id, token.secret()));

        assertThat(scene.tokens().complete(scene.destination, id).status()).isEqualTo(TokenStatus.REDEEMED);
        assertThat(scene.history(id)).hasSize(3);
    }

    @Test
    default void the_parties_of_another_connection_are_strangers() {
        TokenScene scene = tokenScene(1);
        TokenScene other = tokenScene(2);
        IssuedToken token = scene.issued();

        assertUnknown(scene, ofTheParties(other.destination, token.metadata().id(), token.secret()));
        assertUnknown(scene, ofTheParties(other.source, token.metadata().id(), token.secret()));
        assertThat(scene.redeem(token).status()).isEqualTo(TokenStatus.PENDING);
    }

    @Test
    default void the_destination_cannot_tell_a_dead_activation_from_a_narrowed_type_or_a_missing_consent() {
        List<Consumer<TokenScene>> changes = List.of(TokenScene::withdraw, TokenScene::narrow, scene -> {
            scene.deactivate();
            scene.reactivate();
        });
        List<RefusedException> answers = new ArrayList<>();
        for (int number = 0; number < changes.size(); number++) {
            TokenScene scene = tokenScene(number);
            IssuedToken created = scene.issued();
            IssuedToken claimed = scene.claimed();
            changes.get(number).accept(scene);
            answers.add(ServiceTests.assertRefused(RefusalReason.NOT_REDEEMABLE, () -> scene.redeem(created)));
            answers.add(ServiceTests.assertRefused(
                    RefusalReason.NOT_REDEEMABLE,
                    () -> scene.tokens()
                            .complete(scene.destination, claimed.metadata().id())));
        }

        assertThat(answers).hasSize(6);
        assertThat(answers)
                .extracting(RefusedException::refusal)
                .containsOnly(answers.get(0).refusal());
        assertThat(answers)
                .extracting(Throwable::getMessage)
                .containsOnly(answers.get(0).getMessage());
    }
}
