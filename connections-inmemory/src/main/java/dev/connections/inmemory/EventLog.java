package dev.connections.inmemory;

import dev.connections.lifecycle.ConnectionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An immutable list of events that grows at its end without being copied. */
final class EventLog {

    private final ConnectionEvent last;
    private final Optional<EventLog> before;

    private EventLog(ConnectionEvent last, Optional<EventLog> before) {
        this.last = last;
        this.before = before;
    }

    static EventLog of(ConnectionEvent first) {
        return new EventLog(first, Optional.empty());
    }

    EventLog and(ConnectionEvent next) {
        return new EventLog(next, Optional.of(this));
    }

    List<ConnectionEvent> inSequence() {
        Deque<ConnectionEvent> events = new ArrayDeque<>();
        for (Optional<EventLog> log = Optional.of(this); log.isPresent(); log = log.get().before) {
            events.addFirst(log.get().last);
        }
        return List.copyOf(events);
    }
}
