package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.INQUIRIES;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_DIGEST;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.ANOTHER;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.OBJECT;
import static dev.connections.contract.TokenScene.REASON;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static dev.connections.contract.TokenTests.assertRefusedAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.service.TokenFilter;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is refused of a share token changes nothing, says the first reason that applies, and asks no port too much. */
interface TokenRefusals extends TokenTests {

    private static List<Consumer<ShareTokens>> endings(TokenScene scene, IssuedToken token) {
        TokenId id = token.metadata().id();
        return List.of(
                tokens -> tokens.complete(scene.destination, id),
                tokens -> tokens.complete(scene.destination, id, REDEMPTION),
                tokens -> tokens.fail(scene.destination, id, REASON),
                tokens -> tokens.fail(scene.destination, id, REDEMPTION, REASON));
    }

    private static Consumer<ShareTokens> redeeming(TokenScene scene, IssuedToken token, RedemptionId redemption) {
        return tokens -> tokens.redeem(scene.destination, token.secret(), redemption);
    }

    private static Consumer<ShareTokens> expiring(TokenScene scene, IssuedToken token) {
        return tokens -> tokens.expire(scene.source, token.metadata().id());
    }

    private static void assertWrongStatus(
            TokenScene scene, String found, String needed, Consumer<ShareTokens> command) {
        Refusal refusal = assertRefusedAfter(scene, RefusalReason.WRONG_STATUS, command, FIND_TOKEN_BY_ID)
                .refusal();
        assertThat(refusal.found()).isEqualTo(found);
        assertThat(refusal.needed()).isEqualTo(needed);
    }

    @Test
    default void what_shows_by_itself_to_be_wrong_is_invalid_before_any_port_is_asked() {
        TokenScene scene = tokenScene();
        scene.issued();
        ConnectionId absent = ConnectionId.of("absent");

        for (Duration nonsense :
                List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofDays(-1), Duration.ofDays(91))) {
            assertRefusedAfter(
                    scene, RefusalReason.INVALID, tokens -> tokens.issue(scene.stranger, absent, OBJECT, nonsense));
        }
        assertRefused(RefusalReason.INVALID, () -> TokenSecret.of("canary"));
        assertRefused(RefusalReason.INVALID, () -> SharedObject.of(OBJECT.dataType(), "", ANN.value()));
        assertRefused(RefusalReason.INVALID, () -> SharedObject.of(OBJECT.dataType(), "canary", ""));
        assertRefused(RefusalReason.INVALID, () -> RedemptionId.of("canary-\u202E"));
        assertRefused(RefusalReason.INVALID, () -> FailureReason.of("canary-".repeat(100)));
        assertRefused(RefusalReason.INVALID, () -> TokenFilter.all().limit(0));
        assertRefused(RefusalReason.INVALID, () -> TokenFilter.all().limit(501));
    }

    @Test
    default void issuing_is_refused_for_the_first_reason_that_applies() {
        TokenScene scene = tokenScene();
        SharedObject other = SharedObject.of(INQUIRIES, "canary-object", BOB.value());
        SharedObject ofBob = SharedObject.of(OBJECT.dataType(), "canary-object", BOB.value());
        Consumer<ShareTokens> issuing = tokens -> tokens.issue(scene.source, scene.connection, other);
        scene.issued();

        assertRefusedAfter(
                scene,
                RefusalReason.CONSENT_REQUIRED,
                tokens -> tokens.issue(scene.source, scene.connection, ofBob),
                FIND_BY_ID,
                STATEMENTS);
        assertRefusedAfter(scene, RefusalReason.DATA_TYPE_NOT_SHARED, issuing, FIND_BY_ID);
        scene.deactivate();
        assertRefusedAfter(scene, RefusalReason.CONNECTION_NOT_ACTIVE, issuing, FIND_BY_ID);
        assertRefusedAfter(
                scene,
                RefusalReason.WRONG_ACTOR,
                tokens -> tokens.issue(scene.destination, scene.connection, other),
                FIND_BY_ID);
        Refusal notYours = assertRefusedAfter(
                        scene,
                        RefusalReason.NOT_FOUND,
                        tokens -> tokens.issue(scene.stranger, scene.connection, other),
                        FIND_BY_ID)
                .refusal();
        Refusal absent = assertRefusedAfter(
                        scene,
                        RefusalReason.NOT_FOUND,
                        tokens -> tokens.issue(scene.source, ConnectionId.of("absent"), other),
                        FIND_BY_ID)
                .refusal();
        assertThat(notYours).isSameAs(absent).isEqualTo(Refusal.NO_SUCH_CONNECTION);
    }

    @Test
    default void a_token_that_another_redemption_claimed_is_redeemed_already_whatever_became_of_it() {
        TokenScene scene = tokenScene();
        List<IssuedToken> tokens = List.of(scene.claimed(), scene.completed(), scene.failed());
        scene.deactivate();
        scene.withdraw();

        for (Duration later : List.of(Duration.ZERO, COMPLETION, LIFETIME)) {
            scene.clock.advance(later);
            for (IssuedToken token : tokens) {
                TokenId id = token.metadata().id();
                assertRefusedAfter(
                        scene, RefusalReason.ALREADY_REDEEMED, redeeming(scene, token, ANOTHER), FIND_TOKEN_BY_DIGEST);
                assertRefusedAfter(
                        scene,
                        RefusalReason.ALREADY_REDEEMED,
                        service -> service.complete(scene.destination, id, ANOTHER),
                        FIND_TOKEN_BY_ID);
                assertRefusedAfter(
                        scene,
                        RefusalReason.ALREADY_REDEEMED,
                        service -> service.fail(scene.destination, id, ANOTHER, REASON),
                        FIND_TOKEN_BY_ID);
            }
        }
    }

    @Test
    default void a_token_whose_time_is_over_is_expired_before_anything_else_is_asked() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken byHand = scene.expired();
        IssuedToken claimed = scene.claimed();
        scene.clock.advance(LIFETIME);
        scene.deactivate();
        scene.withdraw();

        for (int swept = 0; swept <= 1; swept++) {
            for (IssuedToken token : List.of(created, byHand)) {
                assertRefusedAfter(
                        scene, RefusalReason.EXPIRED, redeeming(scene, token, REDEMPTION), FIND_TOKEN_BY_DIGEST);
            }
            for (IssuedToken token : List.of(created, byHand, claimed)) {
                endings(scene, token)
                        .forEach(ending -> assertRefusedAfter(scene, RefusalReason.EXPIRED, ending, FIND_TOKEN_BY_ID));
                assertRefusedAfter(scene, RefusalReason.EXPIRED, expiring(scene, token), FIND_TOKEN_BY_ID);
            }
            assertThat(scene.tokens().sweep()).isEqualTo(swept == 0 ? 2 : 0);
        }
    }

    @Test
    default void a_status_that_does_not_allow_it_is_refused_with_what_was_found_and_needed() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        IssuedToken completed = scene.completed();
        IssuedToken failed = scene.failed();
        scene.deactivate();
        scene.withdraw();

        endings(scene, created).forEach(ending -> assertWrongStatus(scene, "CREATED", "PENDING", ending));
        endings(scene, completed).forEach(ending -> assertWrongStatus(scene, "REDEEMED", "PENDING", ending));
        endings(scene, failed).forEach(ending -> assertWrongStatus(scene, "FAILED", "PENDING", ending));
        assertWrongStatus(scene, "PENDING", "CREATED", expiring(scene, claimed));
        assertWrongStatus(scene, "REDEEMED", "CREATED", expiring(scene, completed));
        assertWrongStatus(scene, "FAILED", "CREATED", expiring(scene, failed));
    }

    @Test
    default void what_a_token_rests_on_is_asked_last_and_no_further_than_the_first_that_is_missing() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        Consumer<ShareTokens> redeeming = redeeming(scene, created, REDEMPTION);
        Consumer<ShareTokens> completing = endings(scene, claimed).get(0);

        scene.withdraw();
        assertRefusedAfter(
                scene, RefusalReason.NOT_REDEEMABLE, redeeming, FIND_TOKEN_BY_DIGEST, FIND_BY_ID, STATEMENTS);
        assertRefusedAfter(scene, RefusalReason.NOT_REDEEMABLE, completing, FIND_TOKEN_BY_ID, FIND_BY_ID, STATEMENTS);
        scene.narrow();
        assertRefusedAfter(scene, RefusalReason.NOT_REDEEMABLE, redeeming, FIND_TOKEN_BY_DIGEST, FIND_BY_ID);
        assertRefusedAfter(scene, RefusalReason.NOT_REDEEMABLE, completing, FIND_TOKEN_BY_ID, FIND_BY_ID);
        scene.deactivate();
        assertRefusedAfter(scene, RefusalReason.CONNECTION_NOT_ACTIVE, redeeming, FIND_TOKEN_BY_DIGEST, FIND_BY_ID);
        assertRefusedAfter(scene, RefusalReason.CONNECTION_NOT_ACTIVE, completing, FIND_TOKEN_BY_ID, FIND_BY_ID);
        scene.reactivate();
        assertRefusedAfter(scene, RefusalReason.NOT_REDEEMABLE, redeeming, FIND_TOKEN_BY_DIGEST, FIND_BY_ID);
        assertRefusedAfter(scene, RefusalReason.NOT_REDEEMABLE, completing, FIND_TOKEN_BY_ID, FIND_BY_ID);
    }
}
