package dev.connections.proofs.interleavings;

import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.spi.InsertResult;
import java.util.List;
import java.util.Optional;

/** What a call answered, as plain text; in loops and not in streams, of which Lincheck would follow every step. */
final class ConnectionText {

    private ConnectionText() {}

    static String of(InsertResult result) {
        if (result instanceof InsertResult.PairTaken taken) {
            return "pair of " + taken.existing().value();
        }
        if (result instanceof InsertResult.AliasTaken taken) {
            return "alias of " + taken.existing().value();
        }
        return "inserted";
    }

    static String of(Optional<Connection> connection) {
        return of(connection.isPresent() ? List.of(connection.get()) : List.of());
    }

    static String of(List<Connection> connections) {
        StringBuilder text = new StringBuilder("connections");
        for (Connection connection : connections) {
            text.append(' ').append(connection.id().value()).append(connection.status());
            text.append('#').append(connection.version());
        }
        return text.toString();
    }

    static String ofEvents(List<ConnectionEvent> events) {
        StringBuilder text = new StringBuilder("events");
        for (ConnectionEvent event : events) {
            text.append(' ').append(event.sequence()).append(event.type());
        }
        return text.toString();
    }
}
