package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A connection's events, in sequence and in pages. */
interface Histories extends RepositoryTests {

    int EVENTS = 12;

    @Test
    default void events_come_in_sequence() {
        List<ConnectionEvent> events = twelveEvents();

        assertThat(repository().events(ConnectionId.of("c1"), 0, PLENTY)).isEqualTo(events);
    }

    @Test
    default void events_come_in_pages_of_any_size() {
        List<ConnectionEvent> events = twelveEvents();

        for (int after = 0; after <= EVENTS + 1; after++) {
            for (int limit = 1; limit <= EVENTS + 1; limit++) {
                int from = Math.min(after, EVENTS);
                assertThat(repository().events(ConnectionId.of("c1"), after, limit))
                        .as("%s after %s", limit, after)
                        .isEqualTo(events.subList(from, Math.min(from + limit, EVENTS)));
            }
        }
    }

    @Test
    default void an_absent_connection_has_no_events() {
        assertThat(twelveEvents()).isNotEmpty();
        assertThat(repository().events(ConnectionId.of("c1"), 0, PLENTY)).hasSize(EVENTS);

        assertThat(repository().events(ConnectionId.of("absent"), 0, PLENTY)).isEmpty();
    }

    private List<ConnectionEvent> twelveEvents() {
        Draft draft = Draft.of("c1", ACME_TO_GLOBEX);
        Draft other = Draft.of("c2", ACME, INITECH);
        List<ConnectionEvent> events = new ArrayList<>(List.of(draft.created().event()));
        Connection connection = draft.in(repository());
        Connection interleaved = other.in(repository());
        for (int i = 2; i <= EVENTS; i++) {
            ConnectionName name = ConnectionName.of("Name " + i);
            Change renamed = Draft.change(connection.rename(draft.source(), name, NOON));
            events.add(renamed.event());
            connection = Draft.commit(repository(), renamed);
            interleaved = Draft.commit(repository(), interleaved.rename(other.source(), name, NOON));
        }
        return events;
    }
}
