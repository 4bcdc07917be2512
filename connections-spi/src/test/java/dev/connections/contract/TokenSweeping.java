package dev.connections.contract;

import static dev.connections.contract.PortMethod.DUE_TOKENS;
import static dev.connections.contract.PortMethod.FINISH;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.spi.CommitResult;
import dev.connections.token.FailureCause;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventType;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The ends that time brings to share tokens are written down when the host says so. */
interface TokenSweeping extends TokenTests {

    private static void assertEnded(TokenScene scene, IssuedToken token, TokenStatus status, TokenEventType type) {
        TokenId id = token.metadata().id();
        assertThat(scene.recorded(token).state().status()).isEqualTo(status);
        TokenEvent last = scene.lastEvent(id);
        assertThat(last.type()).isEqualTo(type);
        assertThat(last.actor()).isEmpty();
        assertThat(last.at()).isEqualTo(scene.clock.now());
        assertThat(last.cause())
                .isEqualTo(status == TokenStatus.FAILED ? Optional.of(FailureCause.TIMED_OUT) : Optional.empty());
        scene.assertWhole();
    }

    /** Throws at the first so many writes. */
    private static Interception failing(int times, AtomicInteger writes) {
        return Interception.before(FINISH, () -> {
            if (writes.incrementAndGet() <= times) {
                throw new IllegalStateException("planted");
            }
        });
    }

    @Test
    default void writes_down_the_end_of_a_claim_and_of_a_token_from_its_last_instant_on() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        IssuedToken created = scene.issued();
        scene.clock.advance(COMPLETION.minus(RoundTrips.MICROSECOND));
        assertThat(scene.tokens().sweep()).isZero();

        scene.clock.advance(RoundTrips.MICROSECOND);
        assertThat(scene.tokens().sweep()).isEqualTo(1);
        assertEnded(scene, claimed, TokenStatus.FAILED, TokenEventType.FAILED);

        scene.clock.advance(LIFETIME.minus(COMPLETION).minus(RoundTrips.MICROSECOND));
        assertThat(scene.tokens().sweep()).isZero();
        scene.clock.advance(RoundTrips.MICROSECOND);
        assertThat(scene.tokens().sweep()).isEqualTo(1);
        assertEnded(scene, created, TokenStatus.EXPIRED, TokenEventType.EXPIRED);
        assertThat(scene.tokens().sweep()).isZero();
    }

    @Test
    default void leaves_alone_what_is_over() {
        TokenScene scene = tokenScene();
        scene.completed();
        scene.failed();
        scene.expired();
        TokenScene.Kept before = scene.kept();
        scene.clock.advance(LIFETIME.multipliedBy(2));

        assertThat(scene.tokens().sweep()).isZero();

        assertThat(scene.kept().tokens()).isEqualTo(before.tokens());
        assertThat(scene.kept().events()).isEqualTo(before.events());
    }

    @Test
    default void goes_on_page_after_page_until_no_token_is_due() {
        TokenScene scene = tokenScene();
        int tokens = 1_001;
        for (int number = 0; number < tokens; number++) {
            scene.issued();
        }
        scene.clock.advance(LIFETIME);
        CallLog calls = new CallLog();

        assertThat(scene.tokens(calls).sweep()).isEqualTo(tokens);

        assertThat(calls.count(DUE_TOKENS)).isEqualTo(3);
        assertThat(scene.tokens().sweep()).isZero();
    }

    @Test
    default void a_token_that_cannot_be_written_stops_no_other() {
        TokenScene scene = tokenScene();
        IssuedToken first = scene.issued();
        IssuedToken second = scene.issued();
        scene.clock.advance(LIFETIME);

        assertThat(scene.tokens(failing(1, new AtomicInteger())).sweep()).isEqualTo(1);

        assertThat(List.of(
                        scene.recorded(first).version(), scene.recorded(second).version()))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(scene.tokens().sweep()).isEqualTo(1);
        assertEnded(scene, first, TokenStatus.EXPIRED, TokenEventType.EXPIRED);
        assertEnded(scene, second, TokenStatus.EXPIRED, TokenEventType.EXPIRED);
    }

    @Test
    default void a_page_of_tokens_that_cannot_be_written_does_not_hide_what_is_behind_it() {
        int unwritable = 500;
        TokenScene scene = tokenScene();
        for (int number = 0; number < unwritable; number++) {
            scene.issued();
        }
        scene.clock.advance(Duration.ofHours(1));
        IssuedToken last = scene.issued();
        scene.clock.advance(LIFETIME);

        assertThat(scene.tokens(failing(unwritable, new AtomicInteger())).sweep())
                .isEqualTo(1);

        assertEnded(scene, last, TokenStatus.EXPIRED, TokenEventType.EXPIRED);
    }

    @Test
    default void a_claim_that_was_completed_meanwhile_is_not_ended() {
        TokenScene scene = tokenScene();
        IssuedToken claimed = scene.claimed();
        scene.clock.advance(COMPLETION);
        AtomicInteger writes = new AtomicInteger();
        Interception interfering = Interception.before(FINISH, () -> {
            if (writes.incrementAndGet() == 1) {
                scene.clock.advance(RoundTrips.MICROSECOND.negated());
                scene.tokens().complete(scene.destination, claimed.metadata().id());
            }
        });

        assertThat(scene.tokens(interfering).sweep()).isZero();

        assertThat(writes).hasValue(1);
        assertThat(scene.recorded(claimed).state().status()).isEqualTo(TokenStatus.REDEEMED);
        scene.assertWhole();
    }

    @Test
    default void a_repository_of_tokens_that_only_says_that_it_wrote_is_not_asked_for_ever() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        scene.clock.advance(LIFETIME);

        assertThat(scene.tokens(Interception.answering(FINISH, () -> CommitResult.COMMITTED))
                        .sweep())
                .isEqualTo(1);

        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.CREATED);
    }
}
