package dev.connections.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An immutable list of events that grows at its end without being copied.
 *
 * @param <E> the events
 */
final class EventLog<E> {

    private final E last;
    private final Optional<EventLog<E>> before;

    private EventLog(E last, Optional<EventLog<E>> before) {
        this.last = last;
        this.before = before;
    }

    static <E> EventLog<E> of(E first) {
        return new EventLog<>(first, Optional.empty());
    }

    EventLog<E> and(E next) {
        return new EventLog<>(next, Optional.of(this));
    }

    List<E> inSequence() {
        Deque<E> events = new ArrayDeque<>();
        for (Optional<EventLog<E>> log = Optional.of(this); log.isPresent(); log = log.get().before) {
            events.addFirst(log.get().last);
        }
        return List.copyOf(events);
    }
}
