package dev.connections.contract;

import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static dev.connections.contract.ServiceTests.assertRefused;
import static dev.connections.contract.TokenScene.COMPLETION;
import static dev.connections.contract.TokenScene.LIFETIME;
import static dev.connections.contract.TokenScene.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.service.IssuedToken;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A token's times are exact, and a clock that jumps revives nothing that was written down. */
interface TokenClocks extends TokenTests {

    @Test
    @Tag("promise-30")
    default void a_token_is_good_until_just_before_its_last_instant() {
        TokenScene scene = tokenScene();
        IssuedToken early = scene.issued();
        IssuedToken late = scene.issued();
        IssuedToken byHand = scene.issued();

        scene.clock.set(NOON.plus(LIFETIME).minus(MICROSECOND));
        assertThat(scene.redeem(early).status()).isEqualTo(TokenStatus.PENDING);
        assertThat(scene.tokens().expire(scene.source, byHand.metadata().id()).status())
                .isEqualTo(TokenStatus.EXPIRED);

        scene.clock.set(NOON.plus(LIFETIME));
        assertRefused(RefusalReason.EXPIRED, () -> scene.redeem(late));
        assertThat(scene.recorded(late).state().status()).isEqualTo(TokenStatus.CREATED);
        scene.assertWhole();
    }

    @Test
    default void a_claim_may_be_completed_or_reported_failed_until_just_before_its_limit() {
        TokenScene scene = tokenScene();
        TokenId completed = scene.claimed().metadata().id();
        TokenId failed = scene.claimed().metadata().id();
        TokenId late = scene.claimed().metadata().id();

        scene.clock.set(NOON.plus(COMPLETION).minus(MICROSECOND));
        assertThat(scene.tokens().complete(scene.destination, completed).status())
                .isEqualTo(TokenStatus.REDEEMED);
        assertThat(scene.tokens().fail(scene.destination, failed, REASON).status())
                .isEqualTo(TokenStatus.FAILED);

        scene.clock.set(NOON.plus(COMPLETION));
        assertRefused(RefusalReason.EXPIRED, () -> scene.tokens().complete(scene.destination, late));
        assertRefused(RefusalReason.EXPIRED, () -> scene.tokens().fail(scene.destination, late, REASON));
        scene.assertWhole();
    }

    @Test
    default void a_claim_outlives_the_token_it_was_made_with() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        scene.clock.set(NOON.plus(LIFETIME).minus(MICROSECOND));
        scene.redeem(token);
        scene.clock.advance(COMPLETION.minus(MICROSECOND));

        assertThat(scene.tokens()
                        .complete(scene.destination, token.metadata().id())
                        .status())
                .isEqualTo(TokenStatus.REDEEMED);
    }

    @Test
    default void instants_are_kept_in_whole_microseconds() {
        TokenScene scene = tokenScene();
        scene.clock.set(NOON.plusNanos(999));

        TokenMetadata token = scene.redeem(scene.issued());

        assertThat(token.issuedAt()).isEqualTo(NOON);
        assertThat(token.expiresAt()).isEqualTo(NOON.plus(LIFETIME));
        assertThat(token.completeBy()).contains(NOON.plus(COMPLETION));
        scene.assertStored(token);
    }

    @Test
    default void a_clock_that_jumps_back_before_the_issue_takes_no_token_away() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        Instant before = NOON.minus(Duration.ofDays(365));
        scene.clock.set(before);

        TokenMetadata claimed = scene.redeem(token);

        assertThat(claimed.completeBy()).contains(before.plus(COMPLETION));
        scene.assertStored(claimed);
        assertThat(scene.lastEvent(claimed.id()).at()).isEqualTo(before);
        scene.clock.set(before.minusSeconds(1));
        scene.assertStored(scene.tokens().complete(scene.destination, claimed.id()));
    }

    @Test
    @Tag("promise-13")
    default void a_clock_that_jumps_back_reopens_no_end_that_was_written_down() {
        TokenScene scene = tokenScene();
        IssuedToken created = scene.issued();
        IssuedToken claimed = scene.claimed();
        scene.clock.set(NOON.plus(LIFETIME));
        assertThat(scene.tokens().sweep()).isEqualTo(2);
        scene.clock.set(NOON.minusSeconds(1));

        assertRefused(RefusalReason.EXPIRED, () -> scene.redeem(created));
        assertRefused(
                RefusalReason.EXPIRED,
                () -> scene.tokens()
                        .complete(scene.destination, claimed.metadata().id()));
        assertThat(scene.tokens()
                        .show(scene.source.organization(), created.metadata().id())
                        .status())
                .isEqualTo(TokenStatus.EXPIRED);
        scene.assertWhole();
    }

    @Test
    default void a_clock_that_jumps_back_reactivates_no_connection() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.deactivate();
        scene.clock.set(NOON.minusSeconds(1));

        assertRefused(RefusalReason.CONNECTION_NOT_ACTIVE, () -> scene.redeem(token));
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.CREATED);
    }

    @Test
    default void a_token_whose_time_ends_while_its_connection_is_looked_at_is_not_redeemed() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.issued();
        AtomicInteger looks = new AtomicInteger();

        assertRefused(
                RefusalReason.EXPIRED,
                () -> scene.redeem(token, Interception.before(PortMethod.FIND_BY_ID, () -> {
                    looks.incrementAndGet();
                    scene.clock.set(NOON.plus(LIFETIME));
                })));

        assertThat(looks).hasValue(1);
        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.CREATED);
    }

    @Test
    default void a_claim_whose_time_ends_while_its_connection_is_looked_at_is_not_completed() {
        TokenScene scene = tokenScene();
        IssuedToken token = scene.claimed();
        Interception slow = Interception.before(PortMethod.FIND_BY_ID, () -> scene.clock.set(NOON.plus(COMPLETION)));

        assertRefused(
                RefusalReason.EXPIRED,
                () -> scene.tokens(slow)
                        .complete(scene.destination, token.metadata().id()));

        assertThat(scene.recorded(token).state().status()).isEqualTo(TokenStatus.PENDING);
    }

    @Test
    default void an_activation_is_not_combined_with_a_grant_to_tokens_that_lapsed_before_it() {
        TokenScene scene = tokenScene();
        scene.deactivate();
        scene.scene.adapters.record(Statement.granted(
                        Cast.ANN, scene.source.organization(), Scope.of(Cast.EVENTS, scene.destination.organization()))
                .until(scene.clock.now().plusSeconds(1))
                .build());
        AtomicInteger looks = new AtomicInteger();
        Interception slow = Interception.before(PortMethod.FIND_BY_ID, () -> {
            if (looks.incrementAndGet() == 1) {
                scene.clock.advance(Duration.ofSeconds(2));
                scene.reactivate();
            }
        });

        assertRefused(
                RefusalReason.CONSENT_REQUIRED,
                () -> scene.tokens(slow).issue(scene.source, scene.connection, TokenScene.OBJECT));
        assertThat(scene.all()).isEmpty();
        assertThat(scene.scene.recorded().orElseThrow().isActive()).isTrue();
    }
}
