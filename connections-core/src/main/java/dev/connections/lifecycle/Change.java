package dev.connections.lifecycle;

import dev.connections.InconsistentException;
import dev.connections.consistency.Consistency;

/**
 * A change that the rules allow: the connection after it, and the one event that says what happened. The two are
 * committed together or not at all.
 *
 * @param connection the connection after the change; its version is the event's sequence
 * @param event what happened
 */
public record Change(Connection connection, ConnectionEvent event) implements Ruling {

    /**
     * A change.
     *
     * @param connection the connection after the change
     * @param event what happened
     * @throws InconsistentException if the event is not the one that led to this connection's version
     */
    public Change {
        Consistency.require(
                connection.id().equals(event.connection()) && connection.version() == event.sequence(),
                event,
                "the connection is the one after it");
    }

    /** {@return the version that the store must still hold for this change to be committed; 0 if there must be none} */
    public long expectedVersion() {
        return event.sequence() - 1;
    }
}
