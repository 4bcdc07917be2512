package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
import static dev.connections.lifecycle.Scene.CREATED;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.IMMEDIATE;
import static dev.connections.lifecycle.Scene.OFFER_ENDS;
import static dev.connections.lifecycle.Scene.OPEN_FOR;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.active;
import static dev.connections.lifecycle.Scene.change;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.done;
import static dev.connections.lifecycle.Scene.refused;
import static dev.connections.lifecycle.Scene.renamed;
import static dev.connections.lifecycle.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An offer's time is over at its end, to the microsecond, whether or not that has been written down. */
class OfferExpiryTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);
    private static final Instant JUST_BEFORE = OFFER_ENDS.minus(MICROSECOND);
    private static final Instant JUST_AFTER = OFFER_ENDS.plus(MICROSECOND);

    private final Connection offer = created(BY_DESTINATION);
    private final Connection swept = done(offer.expire(OFFER_ENDS));

    @Test
    void an_offer_can_be_activated_until_just_before_its_end() {
        assertThat(offer.asOf(JUST_BEFORE)).isSameAs(offer);
        assertThat(offer.offerExpired()).isFalse();
        assertThat(done(offer.activate(DESTINATION, JUST_BEFORE)).isActive()).isTrue();
        assertThat(done(offer.activate(DESTINATION, OFFER_ENDS.minusNanos(1))).isActive())
                .isTrue();
    }

    @Test
    void at_its_end_and_after_it_an_offer_has_expired() {
        for (Instant now : List.of(OFFER_ENDS, OFFER_ENDS.plusNanos(1), JUST_AFTER)) {
            assertThat(offer.asOf(now).status()).isEqualTo(Status.INACTIVE);
            assertThat(offer.asOf(now).offerExpired()).isTrue();
            assertThat(offer.asOf(now).version()).isEqualTo(1);
            assertThat(refused(offer.activate(DESTINATION, now))).isEqualTo(RefusalReason.EXPIRED);
            assertThat(refused(swept.activate(DESTINATION, now))).isEqualTo(RefusalReason.EXPIRED);
        }
    }

    @Test
    void a_swept_offer_stays_expired_for_a_clock_that_is_behind() {
        assertThat(refused(swept.activate(DESTINATION, JUST_BEFORE))).isEqualTo(RefusalReason.EXPIRED);
    }

    @Test
    void the_sweep_writes_an_expiry_down_from_its_end_on() {
        assertThat(refused(offer.expire(JUST_BEFORE))).isEqualTo(RefusalReason.WRONG_STATUS);
        Change expiry = change(offer.expire(JUST_AFTER));
        assertThat(expiry.event().at()).isEqualTo(JUST_AFTER);
        assertThat(expiry.event().actor()).isEmpty();
        assertThat(expiry.event().from()).contains(Status.PENDING);
        assertThat(expiry.event().to()).contains(Status.INACTIVE);
        assertThat(expiry.connection().pendingUntil()).contains(OFFER_ENDS);
        assertThat(expiry.connection().refusedByDestination()).isFalse();
        assertThat(expiry.connection().dataTypes()).isEqualTo(offer.dataTypes());
    }

    @Test
    void an_expiry_is_written_down_once() {
        assertThat(refused(swept.expire(JUST_AFTER))).isEqualTo(RefusalReason.WRONG_STATUS);
    }

    @Test
    void an_expired_offer_is_reactivated_by_one_event_from_inactive_swept_or_not() {
        for (Connection expired : List.of(offer, swept)) {
            Change again = change(expired.reactivate(SOURCE, day(20)));
            assertThat(again.event().from()).contains(Status.INACTIVE);
            assertThat(again.event().to()).contains(Status.PENDING);
            assertThat(again.event().sequence()).isEqualTo(expired.version() + 1);
            assertThat(again.connection().pendingUntil()).contains(day(20).plus(OPEN_FOR));
        }
    }

    @Test
    void an_expired_offer_cannot_be_deactivated_since_it_is_inactive() {
        assertThat(refused(offer.deactivate(DESTINATION, OFFER_ENDS))).isEqualTo(RefusalReason.WRONG_STATUS);
    }

    @Test
    void a_change_that_keeps_the_status_leaves_the_expiry_for_the_sweep() {
        Connection renamed = renamed(offer, "Another name", day(20));
        Connection changed = done(offer.changeDataTypes(SOURCE, types("visits"), day(20)));
        for (Connection touched : List.of(renamed, changed)) {
            assertThat(touched.status()).isEqualTo(Status.PENDING);
            assertThat(touched.pendingUntil()).contains(OFFER_ENDS);
            assertThat(refused(touched.activate(DESTINATION, JUST_BEFORE))).isEqualTo(RefusalReason.EXPIRED);
            assertThat(done(touched.expire(day(21))).status()).isEqualTo(Status.INACTIVE);
        }
        assertThat(changed.dataTypes()).isEqualTo(types("visits"));
    }

    @Test
    void an_expiry_is_due_at_the_end_and_not_before() {
        assertThat(offer.isDue(JUST_BEFORE)).isFalse();
        assertThat(offer.isDue(OFFER_ENDS)).isTrue();
        assertThat(swept.isDue(JUST_AFTER)).isFalse();
        assertThat(active(BY_DESTINATION).isDue(JUST_AFTER)).isFalse();
    }

    @Test
    void activation_and_deactivation_clear_the_end_and_expiry_keeps_it() {
        assertThat(active(BY_DESTINATION).pendingUntil()).isEmpty();
        Connection ended = done(offer.deactivate(SOURCE, day(1)));
        assertThat(ended.pendingUntil()).isEmpty();
        assertThat(ended.offerExpired()).isFalse();
        assertThat(refused(ended.activate(DESTINATION, day(2)))).isEqualTo(RefusalReason.WRONG_STATUS);
        assertThat(swept.pendingUntil()).contains(OFFER_ENDS);
        assertThat(done(swept.reactivate(SOURCE, day(20))).pendingUntil()).contains(day(34));
    }

    @Test
    void an_immediate_connection_waits_only_after_a_refusal() {
        assertThat(created(IMMEDIATE).pendingUntil()).isEmpty();
        Connection refused = done(created(IMMEDIATE).deactivate(DESTINATION, day(1)));
        Connection waiting = done(refused.reactivate(SOURCE, day(2)));
        assertThat(waiting.pendingUntil()).contains(day(16));
        assertThat(done(waiting.activate(DESTINATION, day(3))).refusedByDestination())
                .isFalse();
    }

    @Test
    void an_offer_without_an_end_never_expires() {
        Connection endless = created(Settings.ACTIVATED_BY_DESTINATION);
        assertThat(endless.pendingUntil()).isEmpty();
        assertThat(endless.asOf(Instant.parse("9999-12-31T23:59:59Z"))).isSameAs(endless);
        assertThat(refused(endless.expire(day(20)))).isEqualTo(RefusalReason.WRONG_STATUS);
    }

    @Test
    void an_end_beyond_the_last_instant_is_the_last_instant() {
        Settings forAges = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(created(forAges).pendingUntil()).contains(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(Connection.restore(created(forAges).toForm())).isEqualTo(created(forAges));
    }

    @Test
    void a_command_is_dated_in_whole_microseconds() {
        Change activated = change(offer.activate(DESTINATION, CREATED.plusNanos(1_234_567)));
        assertThat(activated.event().at()).isEqualTo(CREATED.plusNanos(1_234_000));
    }
}
