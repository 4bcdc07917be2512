package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.DataType.RECORDS;
import static dev.connections.sharing.Lives.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Item;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The turning points of the policy, to the microsecond. */
class SharingPolicyTest {

    private static final Instant NOW = hour(10);
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Settings TIMED = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Lives.OPEN_FOR);
    private static final Connection CONNECTION = Lives.active(TIMED);
    private static final List<Statement> GRANTED =
            List.of(Statement.granted(SubjectId.of("ann"), CONNECTION.source(), Scope.everythingToAnyone())
                    .build());

    @Test
    @Tag("promise-11")
    void shares_what_was_collected_from_the_first_instant_of_a_period_to_the_last_before_its_end() {
        assertThat(reason(EVENTS, hour(1).minus(TICK))).isEqualTo(Reason.COLLECTED_BEFORE_SHARING);
        assertThat(reason(EVENTS, hour(1))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(EVENTS, hour(2).minus(TICK))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(EVENTS, hour(2))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(EVENTS, hour(3).minus(TICK))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(EVENTS, hour(3))).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void shares_a_type_from_the_instant_at_which_it_is_switched_on_to_the_last_before_it_is_off() {
        assertThat(reason(RECORDS, hour(4).minus(TICK))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(RECORDS, hour(4))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(RECORDS, hour(6).minus(TICK))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(RECORDS, hour(6))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(Lives.INQUIRIES, hour(5).minus(TICK))).isEqualTo(Reason.COLLECTED_BEFORE_SHARING);
        assertThat(reason(Lives.INQUIRIES, hour(5))).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void takes_a_gap_for_a_gap_also_for_a_type_that_is_shared_only_later() {
        assertThat(reason(Lives.INQUIRIES, hour(2).minus(TICK))).isEqualTo(Reason.COLLECTED_BEFORE_SHARING);
        assertThat(reason(Lives.INQUIRIES, hour(2))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(Lives.INQUIRIES, hour(3).minus(TICK))).isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(reason(Lives.INQUIRIES, hour(3))).isEqualTo(Reason.COLLECTED_BEFORE_SHARING);
    }

    @Test
    void counts_an_empty_period_as_a_first_sharing() {
        Connection life = Lives.active(Settings.ENABLED_BY_DEFAULT);
        Connection off = Lives.after(life.deactivate(Lives.SOURCE, hour(7)));
        Connection on = Lives.after(off.reactivate(Lives.SOURCE, hour(7)));
        Connection other = Lives.after(on.changeDataTypes(Lives.SOURCE, DataTypes.of(DataType.of("visits")), hour(7)));
        Connection both =
                Lives.after(other.changeDataTypes(Lives.SOURCE, DataTypes.of(DataType.of("visits"), EVENTS), hour(8)));

        assertThat(both.periods().list())
                .anyMatch(period -> period.until().filter(period.from()::equals).isPresent());
        assertThat(SharingPolicy.STRICT.decide(both, item(EVENTS, hour(7)), GRANTED, NOW))
                .isEqualTo(Reason.COLLECTED_IN_GAP);
        assertThat(SharingPolicy.STRICT.decide(both, item(DataType.of("visits"), hour(7)), GRANTED, NOW))
                .isEqualTo(Reason.PERMITTED);
    }

    @Test
    void strictly_takes_no_item_from_the_future() {
        assertThat(reason(EVENTS, NOW)).isEqualTo(Reason.PERMITTED);
        assertThat(reason(EVENTS, NOW.plusNanos(999))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(EVENTS, NOW.plus(TICK))).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
    }

    @Test
    void takes_an_item_from_the_future_as_far_as_it_tolerates() {
        SharingPolicy tolerant = SharingPolicy.tolerating(Duration.ofSeconds(1));

        assertThat(reason(tolerant, NOW.plusSeconds(1))).isEqualTo(Reason.PERMITTED);
        assertThat(reason(tolerant, NOW.plusSeconds(1).plus(TICK))).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
        assertThat(reason(
                        SharingPolicy.tolerating(Duration.ofDays(Integer.MAX_VALUE)),
                        Instant.parse("9999-12-31T23:59:59.999999Z")))
                .isEqualTo(Reason.PERMITTED);
    }

    @Test
    void tolerates_nothing_negative() {
        assertThatThrownBy(() -> SharingPolicy.tolerating(Duration.ofNanos(-1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID));
        assertThat(reason(SharingPolicy.tolerating(Duration.ZERO), NOW)).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void cuts_its_own_instant_to_microseconds() {
        assertThat(SharingPolicy.STRICT.decide(CONNECTION, item(EVENTS, NOW.plus(TICK)), GRANTED, NOW.plusNanos(1_999)))
                .isEqualTo(Reason.PERMITTED);
        assertThat(SharingPolicy.STRICT.decide(CONNECTION, item(EVENTS, NOW.plus(TICK)), GRANTED, NOW.plusNanos(999)))
                .isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
    }

    @Test
    void takes_no_instant_of_its_own_outside_the_years_1_to_9999() {
        assertThatThrownBy(() -> SharingPolicy.STRICT.decide(CONNECTION, item(EVENTS, NOW), GRANTED, Instant.MAX))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void takes_a_collection_time_outside_the_years_1_to_9999_for_unknown() {
        assertThat(reason(EVENTS, Instant.MAX)).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
        assertThat(reason(EVENTS, Instant.MIN)).isEqualTo(Reason.COLLECTION_TIME_UNUSABLE);
    }

    @Test
    void takes_an_offer_for_inactive_from_the_instant_of_its_end() {
        Connection offer = Lives.pending(TIMED, 8);

        assertThat(SharingPolicy.STRICT.decide(offer, item(EVENTS, hour(7)), GRANTED, NOW.minus(TICK)))
                .isEqualTo(Reason.CONNECTION_PENDING);
        assertThat(SharingPolicy.STRICT.decide(offer, item(EVENTS, hour(7)), GRANTED, NOW))
                .isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    void leaves_nothing_but_the_consent_when_every_other_clause_holds() {
        assertThat(SharingPolicy.STRICT.failureBeforeConsent(CONNECTION, item(EVENTS, NOW), NOW))
                .isEmpty();
        assertThat(SharingPolicy.STRICT.decide(CONNECTION, item(EVENTS, NOW), List.of(), NOW))
                .isEqualTo(Reason.CONSENT_UNKNOWN);
    }

    private static Reason reason(DataType type, Instant collectedAt) {
        return SharingPolicy.STRICT.decide(CONNECTION, item(type, collectedAt), GRANTED, NOW);
    }

    private static Reason reason(SharingPolicy policy, Instant collectedAt) {
        return policy.decide(CONNECTION, item(EVENTS, collectedAt), GRANTED, NOW);
    }

    private static Item item(DataType type, Instant collectedAt) {
        return Item.of(type, "ann", collectedAt);
    }
}
