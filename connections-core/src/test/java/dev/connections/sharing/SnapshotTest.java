package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.sharing.Lives.DESTINATION;
import static dev.connections.sharing.Lives.FLOW;
import static dev.connections.sharing.Lives.SOURCE;
import static dev.connections.sharing.Lives.after;
import static dev.connections.sharing.Lives.hour;
import static dev.connections.sharing.OneSnapshot.ACTIVE;
import static dev.connections.sharing.OneSnapshot.ANN;
import static dev.connections.sharing.OneSnapshot.GRANTED;
import static dev.connections.sharing.OneSnapshot.ITEM;
import static dev.connections.sharing.OneSnapshot.SNAPSHOT;
import static dev.connections.sharing.OneSnapshot.at;
import static dev.connections.sharing.OneSnapshot.collecting;
import static dev.connections.sharing.OneSnapshot.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void permits_with_the_statements_passed_in_and_with_nothing_less() {
        assertThat(at(SNAPSHOT, hour(8))).isEqualTo(Reason.PERMITTED);
        assertThat(SNAPSHOT.decide(FLOW, ITEM, List.of(), hour(8))).isEqualTo(Reason.CONSENT_UNKNOWN);
        assertThat(SNAPSHOT.failureBeforeConsent(FLOW, ITEM, hour(8))).isEmpty();
        assertThat(SNAPSHOT.candidates(FLOW.source(), ITEM, hour(8)))
                .isEqualTo(new Destinations(List.of(FLOW.destination()), true));
        assertThat(SNAPSHOT.destinations(FLOW.source(), ITEM, List.of(), hour(8)))
                .isEqualTo(new Destinations(List.of(), true));
    }

    @Test
    @Tag("promise-19")
    void never_answers_for_the_other_direction_or_for_an_organization_that_it_does_not_know() {
        Flow back = Flow.from(FLOW.destination()).to(FLOW.source());
        Flow away = Flow.from(FLOW.source()).to("initech");

        assertThat(SNAPSHOT.decide(back, ITEM, GRANTED, hour(8))).isEqualTo(Reason.NO_CONNECTION);
        assertThat(SNAPSHOT.decide(away, ITEM, GRANTED, hour(8))).isEqualTo(Reason.NO_CONNECTION);
        assertThat(SNAPSHOT.candidates(FLOW.destination(), ITEM, hour(8)).organizations())
                .isEmpty();
        assertThat(SNAPSHOT.usableSources(OrganizationId.of("initech"), hour(8)).dataTypes())
                .isEmpty();
    }

    @Test
    void says_nothing_but_that_it_is_too_old_past_its_greatest_age() {
        Instant last = hour(9);
        Instant past = last.plusNanos(1_000);

        assertThat(at(SNAPSHOT, last)).isEqualTo(Reason.PERMITTED);
        assertThat(SNAPSHOT.candidates(FLOW.source(), ITEM, last).complete()).isTrue();
        assertThat(SNAPSHOT.usableSources(FLOW.destination(), last).complete()).isTrue();
        assertThat(at(SNAPSHOT, past)).isEqualTo(Reason.SNAPSHOT_TOO_OLD);
        assertThat(SNAPSHOT.failureBeforeConsent(FLOW, ITEM, past)).contains(Reason.SNAPSHOT_TOO_OLD);
        assertThat(SNAPSHOT.decision(FLOW, ITEM, GRANTED, past).reason()).isEqualTo(Reason.SNAPSHOT_TOO_OLD);
        assertThat(SNAPSHOT.decide(Flow.from("nobody").to("noone"), ITEM, GRANTED, past))
                .isEqualTo(Reason.SNAPSHOT_TOO_OLD);
        assertThat(SNAPSHOT.candidates(FLOW.source(), ITEM, past)).isEqualTo(new Destinations(List.of(), false));
        assertThat(SNAPSHOT.usableSources(FLOW.destination(), past).complete()).isFalse();
        assertThat(SNAPSHOT.usableSources(FLOW.destination(), past).dataTypes()).isEmpty();
    }

    @Test
    void grows_younger_by_a_later_watermark_and_not_older_by_an_earlier_one() {
        Snapshot later = SNAPSHOT.apply(List.of(), hour(8));

        assertThat(at(later, hour(10))).isEqualTo(Reason.PERMITTED);
        assertThat(later.watermark()).isEqualTo(hour(8));
        assertThat(later.apply(List.of(), hour(2)).watermark()).isEqualTo(hour(8));
        assertThat(later.version()).isEqualTo(2);
        assertThat(SNAPSHOT.watermark()).isEqualTo(hour(7));
    }

    @Test
    void ends_an_offer_at_its_time_without_an_event() {
        Settings timed = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Lives.OPEN_FOR);
        Snapshot snapshot = OneSnapshot.of(Lives.pending(timed, 7));

        assertThat(at(snapshot, hour(9).minusNanos(1_000))).isEqualTo(Reason.CONNECTION_PENDING);
        assertThat(at(snapshot, hour(9))).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    void follows_a_deactivation_at_once() {
        Change deactivation = (Change) ACTIVE.deactivate(DESTINATION, hour(8));

        assertThat(at(SNAPSHOT.apply(deactivation.event()), hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Test
    void refuses_what_was_not_written_down_by_a_snapshot() {
        SnapshotForm form = SNAPSHOT.toForm();
        assertThat(read(form, ACTIVE).toForm()).isEqualTo(form);

        assertRefused(like(form).formVersion(2), "its form is version 1", ACTIVE);
        assertRefused(like(form), "all its connections are there");
        assertRefused(like(form), "it is there once", ACTIVE, ACTIVE);
        assertRefused(like(form).version(0), "versions start at 1", ACTIVE);
        assertRefused(like(form).watermark(hour(7).plusNanos(1)), "whole microseconds", ACTIVE);
        assertRefused(like(form).watermark(Instant.MAX), "whole microseconds of the years 1 to 9999", ACTIVE);
        assertRefused(like(form).greatestAge(Duration.ZERO), "a greatest age of PT0S", ACTIVE);
        assertRefused(like(form).tolerance(Duration.ofHours(-1)), "a tolerance of PT-1H", ACTIVE);
        assertRefused(like(form).greatestAge(form.greatestAge().plusNanos(1)), "whole microseconds", ACTIVE);
        assertRefused(like(form).tolerance(Duration.ofNanos(1)), "whole microseconds", ACTIVE);
        assertRefused(like(form).putMissed("c-2", 0), "sequences start at 1", ACTIVE);
        assertRefused(
                like(form).putMissed("c-1", ACTIVE.version() - 1),
                "what it missed is not before what it knows",
                ACTIVE);
        assertThat(read(like(form).putMissed("c-1", ACTIVE.version()).build(), ACTIVE)
                        .missed())
                .containsExactly(ACTIVE.id());
        ConnectionForm unknown =
                ConnectionForm.builder().like(ACTIVE.toForm()).formVersion(2).build();
        assertThatThrownBy(() -> Snapshot.restore(form, Stream.of(unknown)))
                .isInstanceOf(InconsistentException.class)
                .hasMessageContaining("connection c-1")
                .hasMessageContaining("its form is version 1");
    }

    private static ImmutableSnapshotForm.Builder like(SnapshotForm form) {
        return SnapshotForm.builder().like(form);
    }

    private static void assertRefused(ImmutableSnapshotForm.Builder form, String why, Connection... connections) {
        assertThatThrownBy(() -> read(form.build(), connections))
                .isInstanceOf(InconsistentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void has_an_age_at_least() {
        for (Duration age : List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> Snapshot.collecting(hour(1), age)).isInstanceOf(RefusedException.class);
        }
        Snapshot endless = Snapshot.collecting(hour(1), Duration.ofSeconds(Long.MAX_VALUE))
                .add(ACTIVE)
                .build();
        assertThat(at(endless, Instant.parse("9999-12-31T23:59:59Z"))).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void knows_the_later_of_two_versions_of_a_connection() {
        Connection ended = after(ACTIVE.deactivate(SOURCE, hour(8)));

        assertThat(at(OneSnapshot.of(ended, ACTIVE), hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThat(at(OneSnapshot.of(ACTIVE, ended), hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThat(at(OneSnapshot.of(ended).reload(ACTIVE), hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThat(OneSnapshot.of(ACTIVE, ended).size()).isEqualTo(1);
    }

    @Test
    void stays_as_it_is_when_its_builder_goes_on() {
        SnapshotBuilder builder = collecting().add(ACTIVE);
        Snapshot before = builder.build();
        Change deactivated = (Change) ACTIVE.deactivate(SOURCE, hour(8));
        Change reactivated = (Change) deactivated.connection().reactivate(SOURCE, hour(8));

        Snapshot gapped = builder.addEvents(Stream.of(reactivated.event())).build();
        Snapshot after = builder.add(reactivated.connection()).build();

        assertThat(at(before, hour(8))).isEqualTo(Reason.PERMITTED);
        assertThat(before.missed()).isEmpty();
        assertThat(at(gapped, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(gapped.missed()).containsExactly(ACTIVE.id());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> gapped.missed().clear());
        assertThat(at(after, hour(8))).isEqualTo(Reason.CONNECTION_PENDING);
        assertThat(after.missed()).isEmpty();
    }

    @Test
    void does_not_say_that_an_item_flows_nowhere_when_that_cannot_be_decided() {
        Destinations unknown = new Destinations(List.of(), false);
        Item ofNobody = Item.of(EVENTS).collectedAt(hour(6));
        Item ofNoTime = Item.of(EVENTS).about(ANN);
        Statement another = Statement.of(Effect.GRANTED, SubjectId.of("bob"), FLOW.source(), Scope.everythingToAnyone())
                .build();

        assertThat(SNAPSHOT.candidates(FLOW.source(), ofNobody, hour(8))).isEqualTo(unknown);
        assertThat(SNAPSHOT.candidates(FLOW.source(), ofNoTime, hour(8))).isEqualTo(unknown);
        assertThat(SNAPSHOT.destinations(FLOW.source(), ITEM, List.of(another), hour(8)))
                .isEqualTo(unknown);
    }

    @Test
    void lets_no_other_suffer_from_a_connection_that_is_too_large() {
        Flow quietFlow = Flow.from(FLOW.source()).to("initech");
        Connection quiet = after(Connection.create(
                ConnectionId.of("quiet"),
                Terms.of(quietFlow, Settings.ENABLED_BY_DEFAULT),
                Offer.to("initech").named("Quiet").sharing(EVENTS),
                SOURCE,
                hour(1)));
        Change grown = (Change) ACTIVE.rename(SOURCE, ConnectionName.restore("x".repeat(600_000)), hour(8));
        Change ended = (Change) quiet.deactivate(SOURCE, hour(8));

        Snapshot followed = OneSnapshot.of(ACTIVE, quiet).apply(List.of(grown.event(), ended.event()), hour(8));
        assertThat(at(followed, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(followed.missed()).containsExactly(ACTIVE.id());
        assertThat(followed.decide(quietFlow, ITEM, GRANTED, hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);

        for (Snapshot read : List.of(
                OneSnapshot.of(grown.connection(), quiet),
                OneSnapshot.of(ACTIVE, quiet).reload(grown.connection()))) {
            assertThat(at(read, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
            assertThat(read.missed()).containsExactly(ACTIVE.id());
            assertThat(read.decide(quietFlow, ITEM, GRANTED, hour(8))).isEqualTo(Reason.PERMITTED);
        }
    }

    @Test
    void shows_no_person_and_no_free_text() {
        assertThat(SNAPSHOT).hasToString("Snapshot #1 of 1 connections at 2026-01-01T07:00:00Z");
        assertThat(SNAPSHOT.toForm()).hasToString("SnapshotForm #1 of 1 connections at 2026-01-01T07:00:00Z");
    }
}
