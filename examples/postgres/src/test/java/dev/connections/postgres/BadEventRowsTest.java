package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.InconsistentException;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that cannot be, or does not lead to what is stored, is noticed; no other history suffers. */
class BadEventRowsTest {

    private final Stored stored = new Stored();
    private final Connection connection = stored.active(1);
    private final Connection other = stored.active(2);

    private void spoilActivation(String change) {
        stored.spoil("update connection_event set " + change + " where sequence = 2 and connection = '"
                + connection.id().value() + "'");
    }

    private List<ConnectionEvent> history() {
        return stored.adapters.repository().events(connection.id(), 0, 10);
    }

    private void assertOtherIsWhole() {
        assertThat(stored.connections.events(Stored.SOURCE, other.id())).hasSize(2);
        assertThat(stored.sharing
                        .decide(Stored.flow(2), Stored.item(Stored.ANN))
                        .isPermit())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form_version = 2",
                "type = 'canary'",
                "type = 'RENAMED'",
                "type = 'EXPIRED'",
                "actor = null",
                "channel = 'canary'",
                "channel = null",
                "from_status = 'canary'",
                "from_status = null",
                "to_status = null",
                "open_for = 'canary'",
                "name = 'canary'",
                "data_types = '{null}'",
                "data_types = '{Canary!}'",
                "at = 'infinity'"
            })
    void an_event_that_cannot_be_is_refused_by_name(String change) {
        spoilActivation(change);

        Stored.assertRefused("event 2 of connection " + connection.id().value(), this::history);
        Stored.assertFailed(() -> stored.connections.events(Stored.SOURCE, connection.id()));
        assertOtherIsWhole();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at - interval '1 year'",
                "at = at + interval '1 year'",
                "actor = 'org_acme'",
                "channel = 'API'",
                "from_status = 'INACTIVE'",
                "to_status = 'PENDING'",
                "type = 'REACTIVATED'",
                "type = 'DEACTIVATED', to_status = 'INACTIVE'"
            })
    void a_history_that_does_not_lead_to_what_is_stored_is_noticed(String change) {
        spoilActivation(change);

        assertThatThrownBy(() ->
                        assertThat(Connection.fold(history())).as("the fold").isEqualTo(connection))
                .isInstanceOfAny(InconsistentException.class, AssertionError.class);
        assertThatThrownBy(() -> Books.of(stored.database).assertWhole())
                .isInstanceOfAny(InconsistentException.class, AssertionError.class);
        assertOtherIsWhole();
    }

    @Test
    void a_gap_is_noticed_by_whoever_asks_for_the_history() {
        stored.spoil("delete from connection_event where sequence = 1 and connection = '"
                + connection.id().value() + "'");

        Stored.assertFailed(() -> stored.connections.events(Stored.SOURCE, connection.id()));
        assertOtherIsWhole();
    }

    @Test
    void a_missing_end_is_noticed_by_whoever_asks_for_the_history() {
        stored.spoil("delete from connection_event where sequence = 2 and connection = '"
                + connection.id().value() + "'");

        Stored.assertFailed(() -> stored.connections.events(Stored.SOURCE, connection.id()));
        assertOtherIsWhole();
    }
}
