package dev.connections.postgres.load;

import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Ruling;
import java.util.List;
import java.util.stream.Stream;

/**
 * A connection and how it came about.
 *
 * @param now the connection
 * @param events all of its events
 */
record History(Connection now, List<ConnectionEvent> events) {

    static History of(Ruling created) {
        return new History(
                changed(created).connection(), List.of(changed(created).event()));
    }

    History and(Ruling next) {
        Change change = changed(next);
        return new History(
                change.connection(),
                Stream.concat(events.stream(), Stream.of(change.event())).toList());
    }

    private static Change changed(Ruling ruling) {
        if (ruling instanceof Change change) {
            return change;
        }
        throw new IllegalStateException("the rules do not allow it: " + ruling);
    }
}
