package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.sharing.Lives.FLOW;
import static dev.connections.sharing.Lives.SOURCE;
import static dev.connections.sharing.Lives.after;
import static dev.connections.sharing.Lives.hour;
import static dev.connections.sharing.OneSnapshot.ACTIVE;
import static dev.connections.sharing.OneSnapshot.GRANTED;
import static dev.connections.sharing.OneSnapshot.ITEM;
import static dev.connections.sharing.OneSnapshot.SNAPSHOT;
import static dev.connections.sharing.OneSnapshot.at;
import static dev.connections.sharing.OneSnapshot.collecting;
import static dev.connections.sharing.OneSnapshot.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventForm;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a snapshot says of connections of which it cannot know how they stand. */
class SnapshotMissedEventsTest {

    private static ConnectionEvent creation(String id) {
        Offer offer = Offer.to("globex").named("Newsletter").sharing(EVENTS);
        Terms terms = Terms.of(FLOW, Settings.ENABLED_BY_DEFAULT);
        return ((Change) Connection.create(ConnectionId.of(id), terms, offer, SOURCE, hour(8))).event();
    }

    @Test
    void does_not_believe_a_pair_that_two_connections_claim() {
        ConnectionEvent second = creation("c-2");
        Snapshot snapshot = SNAPSHOT.apply(second);

        assertThat(at(snapshot, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(snapshot.missed()).containsExactlyInAnyOrder(ACTIVE.id(), ConnectionId.of("c-2"));
        assertThat(at(snapshot.reload(ACTIVE), hour(8))).isEqualTo(Reason.PERMITTED);
        assertThatThrownBy(() -> SNAPSHOT.reload(Connection.fold(List.of(second))))
                .isInstanceOf(InconsistentException.class);
        assertThatThrownBy(() -> OneSnapshot.of(ACTIVE, Connection.fold(List.of(second))))
                .isInstanceOf(InconsistentException.class)
                .hasMessageContaining("the one connection of its pair");
    }

    @Test
    void takes_any_pair_for_that_of_a_connection_of_which_it_knows_the_id_alone() {
        ConnectionEvent unknown = ((Change) ACTIVE.deactivate(SOURCE, hour(8))).event();
        Snapshot snapshot = collecting().build().apply(unknown);

        assertThat(at(snapshot, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(snapshot.candidates(OrganizationId.of("initech"), ITEM, hour(8))
                        .complete())
                .isFalse();
        Snapshot healed = snapshot.reload(after(ACTIVE.deactivate(SOURCE, hour(8))));
        assertThat(at(healed, hour(8))).isEqualTo(Reason.CONNECTION_INACTIVE);
        assertThat(healed.decide(Flow.from("acme").to("initech"), ITEM, GRANTED, hour(8)))
                .isEqualTo(Reason.NO_CONNECTION);
    }

    @Test
    void does_not_believe_a_beginning_that_cannot_be() {
        EventForm ended = EventForm.builder()
                .like(creation("c-1").toForm())
                .to(Status.INACTIVE.name())
                .build();
        Snapshot snapshot = collecting().build().apply(ConnectionEvent.restore(ended));

        assertThat(snapshot.missed()).containsExactly(ACTIVE.id());
        assertThat(at(snapshot, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
    }

    @Test
    void does_not_believe_what_cannot_follow() {
        Change deactivated = (Change) ACTIVE.deactivate(SOURCE, hour(8));
        EventForm ofAnother = EventForm.builder()
                .like(deactivated.event().toForm())
                .from(Status.PENDING.name())
                .build();
        Snapshot snapshot = SNAPSHOT.apply(ConnectionEvent.restore(ofAnother));

        assertThat(snapshot.missed()).containsExactly(ACTIVE.id());
        assertThat(at(snapshot, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
    }

    @Test
    void says_of_a_connection_that_has_missed_an_event_that_answers_without_it_are_not_complete() {
        Change deactivated = (Change) ACTIVE.deactivate(SOURCE, hour(8));
        Change reactivated = (Change) deactivated.connection().reactivate(SOURCE, hour(8));
        Snapshot gapped = SNAPSHOT.apply(reactivated.event());

        assertThat(gapped.usableSources(FLOW.destination(), hour(8))).isEqualTo(new UsableSources(Map.of(), false));
        assertThat(gapped.candidates(FLOW.source(), ITEM, hour(8))).isEqualTo(new Destinations(List.of(), false));
    }

    @Test
    void knows_the_pair_of_a_connection_once_it_has_read_it_however_much_it_misses_still() {
        Change deactivated = (Change) ACTIVE.deactivate(SOURCE, hour(8));
        Change reactivated = (Change) deactivated.connection().reactivate(SOURCE, hour(8));
        Snapshot behind = collecting().build().apply(reactivated.event()).reload(ACTIVE);

        for (Snapshot snapshot : List.of(behind, read(behind.toForm(), ACTIVE))) {
            assertThat(at(snapshot, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
            assertThat(snapshot.decide(Flow.from("acme").to("initech"), ITEM, GRANTED, hour(8)))
                    .isEqualTo(Reason.NO_CONNECTION);
        }
    }

    @Test
    void keeps_what_was_missed_when_it_is_written_down() {
        Change deactivated = (Change) ACTIVE.deactivate(SOURCE, hour(8));
        Change reactivated = (Change) deactivated.connection().reactivate(SOURCE, hour(8));
        Snapshot gapped = SNAPSHOT.apply(reactivated.event());
        Snapshot read = read(gapped.toForm(), ACTIVE);

        assertThat(at(read, hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(at(read.reload(deactivated.connection()), hour(8))).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(at(read.reload(reactivated.connection()), hour(8))).isEqualTo(Reason.CONNECTION_PENDING);
        assertThat(read(collecting().build().apply(reactivated.event()).toForm())
                        .missed())
                .containsExactly(ACTIVE.id());
    }
}
