package dev.connections.contract;

import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.FIND_TOKEN_BY_ID;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An object is handed out only while its redemption is under way and all that it rests on still stands. */
interface TokenFetching extends TokenTests {

    private static boolean mayFetch(TokenScene scene, IssuedToken token, Interception interception) {
        return scene.tokens(interception)
                .mayFetch(scene.destination.organization(), token.metadata().id());
    }

    private static boolean mayFetch(TokenScene scene, IssuedToken token) {
        return mayFetch(scene, token, Interception.NONE);
    }

    @Test
    default void only_a_claimed_token_lets_its_object_be_fetched() {
        TokenScene scene = tokenScene();

        assertThat(mayFetch(scene, scene.claimed())).isTrue();
        for (IssuedToken token : List.of(scene.issued(), scene.completed(), scene.failed(), scene.expired())) {
            assertThat(mayFetch(scene, token)).isFalse();
        }
    }

    @Test
    default void nothing_is_fetched_once_a_deactivation_or_a_withdrawal_has_returned() {
        for (Consumer<TokenScene> change : TokenSecondLooks.CHANGES) {
            TokenScene scene = tokenScene(change.hashCode());
            IssuedToken token = scene.claimed();
            assertThat(mayFetch(scene, token)).isTrue();

            change.accept(scene);

            assertThat(mayFetch(scene, token)).isFalse();
            assertThat(scene.redeem(token).status()).isEqualTo(TokenStatus.PENDING);
        }
    }

    @Test
    default void a_deactivation_during_the_look_is_a_no() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();

        assertThat(mayFetch(scene, token, Interception.after(STATEMENTS, scene::deactivate)))
                .isFalse();
    }

    @Test
    default void a_redemption_that_ends_during_the_look_is_a_no() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();

        assertThat(mayFetch(
                        scene,
                        token,
                        Interception.before(
                                STATEMENTS,
                                () -> scene.tokens()
                                        .fail(
                                                scene.destination,
                                                token.metadata().id(),
                                                TokenScene.REASON))))
                .isFalse();
    }

    @Test
    default void an_object_is_fetched_until_the_redemption_times_out_and_not_after() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();

        scene.clock.advance(COMPLETION.minus(Duration.ofNanos(1_000)));
        assertThat(mayFetch(scene, token)).isTrue();
        scene.clock.advance(Duration.ofNanos(1_000));
        assertThat(mayFetch(scene, token)).isFalse();
    }

    @Test
    default void asking_changes_nothing_and_the_source_and_strangers_are_not_answered() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();
        TokenScene.Kept before = scene.kept();

        mayFetch(scene, token);
        for (var other : List.of(scene.source, scene.stranger)) {
            assertThat(assertRefused(
                                    RefusalReason.NOT_FOUND,
                                    () -> scene.tokens()
                                            .mayFetch(
                                                    other.organization(),
                                                    token.metadata().id()))
                            .refusal())
                    .isEqualTo(Refusal.NO_SUCH_TOKEN);
        }

        assertThat(scene.kept()).isEqualTo(before);
    }

    @Test
    default void a_port_that_fails_is_no_yes() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();

        for (PortMethod failing : List.of(FIND_TOKEN_BY_ID, FIND_BY_ID, STATEMENTS)) {
            assertThatThrownBy(() -> mayFetch(scene, token, Interception.answering(failing, () -> {
                        throw new IllegalStateException();
                    })))
                    .isInstanceOf(PortFailedException.class);
        }
    }
}
