package dev.connections.contract;

import static dev.connections.contract.PortMethod.PURGE;
import static dev.connections.contract.PortMethod.TOKEN_EVENTS;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.REDEMPTION;
import static dev.connections.contract.TokenTests.assertRefusedAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.service.ShareTokens;
import dev.connections.token.ShareToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Share tokens that have long been over are forgotten when the host says so. */
interface TokenPurging extends TokenTests {

    @Test
    default void forgets_what_has_been_over_for_long_enough_to_the_microsecond() {
        TokenScene scene = tokenScene();
        Duration kept = Duration.ofDays(30);
        IssuedToken completed = scene.completed();
        scene.clock.advance(kept.minus(RoundTrips.MICROSECOND));
        IssuedToken standing = scene.issued();
        assertThat(scene.tokens().purge(kept)).isZero();
        scene.clock.advance(RoundTrips.MICROSECOND);

        assertThat(scene.tokens().purge(kept)).isEqualTo(1);

        assertThat(scene.all())
                .extracting(ShareToken::id)
                .containsExactly(standing.metadata().id());
        assertThat(scene.history(completed.metadata().id())).isEmpty();
        assertThat(scene.tokens().purge(Duration.ZERO)).isZero();
        scene.assertStored(standing.metadata());
    }

    @Test
    default void forgets_what_is_over_whether_that_was_written_down_or_not() {
        TokenScene scene = tokenScene();
        scene.issued();
        scene.claimed();
        scene.expired();
        scene.clock.advance(LIFETIME);

        assertThat(scene.tokens().purge(Duration.ZERO)).isEqualTo(3);

        assertThat(scene.all()).isEmpty();
    }

    @Test
    default void who_asks_for_a_forgotten_token_gets_the_answer_for_an_unknown_one() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();
        TokenId id = token.metadata().id();
        scene.clock.advance(LIFETIME);
        assertThat(scene.tokens().purge(Duration.ZERO)).isEqualTo(1);

        assertRefusedAfter(
                scene,
                RefusalReason.NOT_FOUND,
                tokens -> tokens.redeem(scene.destination, token.secret(), REDEMPTION),
                PortMethod.FIND_TOKEN_BY_DIGEST);
        assertRefusedAfter(
                scene,
                RefusalReason.NOT_FOUND,
                tokens -> tokens.events(scene.source.organization(), id),
                PortMethod.FIND_TOKEN_BY_ID);
    }

    @Test
    default void forgets_so_many_at_a_call_and_no_more() {
        TokenScene scene = tokenScene();
        for (int number = 0; number <= ShareTokens.PURGED_AT_ONCE; number++) {
            scene.issued();
        }
        scene.clock.advance(LIFETIME);

        assertThat(scene.tokens().purge(Duration.ZERO)).isEqualTo(ShareTokens.PURGED_AT_ONCE);
        assertThat(scene.tokens().purge(Duration.ZERO)).isEqualTo(1);
        assertThat(scene.tokens().purge(Duration.ZERO)).isZero();
    }

    @Test
    default void nothing_is_kept_for_less_than_no_time() {
        TokenScene scene = tokenScene();
        scene.expired();

        assertRefusedAfter(scene, RefusalReason.INVALID, tokens -> tokens.purge(Duration.ofNanos(-1)));
    }

    @Test
    default void what_is_to_be_kept_since_before_all_time_is_not_even_asked_for() {
        TokenScene scene = tokenScene();
        scene.expired();
        Duration all = Duration.between(Instant.parse("0001-01-01T00:00:00Z"), scene.clock.now());
        CallLog calls = new CallLog();

        assertThat(scene.tokens(calls).purge(Duration.ofSeconds(Long.MAX_VALUE)))
                .isZero();
        assertThat(scene.tokens(calls).purge(all.plus(RoundTrips.MICROSECOND))).isZero();
        assertThat(calls.calls()).isEmpty();

        assertThat(scene.tokens(calls).purge(all)).isZero();
        assertThat(calls.calls()).containsExactly(PURGE);
        assertThat(scene.all()).hasSize(1);
    }

    @Test
    default void a_count_that_cannot_be_is_not_believed() {
        TokenScene scene = tokenScene();
        scene.expired();
        for (int forgotten : List.of(-1, ShareTokens.PURGED_AT_ONCE + 1)) {
            PortFailedException failed = catchThrowableOfType(
                    PortFailedException.class,
                    () -> scene.tokens(Interception.answering(PURGE, () -> forgotten))
                            .purge(Duration.ZERO));
            assertThat(failed.effect()).isEqualTo(Effect.UNKNOWN);
        }
        for (int forgotten : List.of(0, ShareTokens.PURGED_AT_ONCE)) {
            assertThat(scene.tokens(Interception.answering(PURGE, () -> forgotten))
                            .purge(Duration.ZERO))
                    .isEqualTo(forgotten);
        }
        assertThat(scene.tokens().purge(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    default void a_history_asked_for_while_its_token_is_forgotten_is_that_of_no_token() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.expired();
        ShareTokens asking = scene.tokens(
                Interception.before(TOKEN_EVENTS, () -> scene.tokens().purge(Duration.ZERO)));

        RefusedException refused = assertRefused(
                RefusalReason.NOT_FOUND,
                () -> asking.events(
                        scene.source.organization(), token.metadata().id()));

        assertThat(refused.refusal()).isEqualTo(Refusal.NO_SUCH_TOKEN);
    }
}
