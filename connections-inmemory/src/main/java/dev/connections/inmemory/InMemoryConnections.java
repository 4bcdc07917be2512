package dev.connections.inmemory;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.Status;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps connections and their events in memory. Safe for use by many threads: every call takes effect at one instant.
 * Look-ups wait for nobody, and changes of connections do not wait for one another; inserting and listing wait until
 * they are alone. Listing looks through all connections: this is for tests and trials, not for a million of them.
 */
public final class InMemoryConnections implements ConnectionRepository {

    private final ConcurrentMap<ConnectionId, Place> places = new ConcurrentHashMap<>();
    private final ConcurrentMap<Flow, Place> pairs = new ConcurrentHashMap<>();
    private final Map<AliasKey, Place> aliases = new HashMap<>();
    private final NavigableMap<Position, Place> order = new TreeMap<>();
    private final StampedLock lock = new StampedLock();

    /** A repository without connections. */
    public InMemoryConnections() {}

    @Override
    public InsertResult insert(Change created) {
        return alone(() -> insertAlone(created));
    }

    /** Fills the place last: for a look-up, by whatever key, the connection is there once its place is filled. */
    private InsertResult insertAlone(Change created) {
        Connection connection = created.connection();
        Optional<AliasKey> alias = connection.destinationAlias().map(given -> new AliasKey(connection.source(), given));
        if (pairs.containsKey(connection.flow())) {
            return new InsertResult.PairTaken(pairs.get(connection.flow()).id);
        }
        if (alias.isPresent() && aliases.containsKey(alias.get())) {
            return new InsertResult.AliasTaken(aliases.get(alias.get()).id);
        }
        if (places.containsKey(connection.id())) {
            throw new IllegalStateException("there is a connection " + connection.id() + " already");
        }
        Place place = new Place(connection.id());
        places.put(connection.id(), place);
        pairs.put(connection.flow(), place);
        alias.ifPresent(key -> aliases.put(key, place));
        order.put(Position.of(connection), place);
        place.kept.set(new Entry(connection, EventLog.of(created.event())));
        return new InsertResult.Inserted();
    }

    /** Holds the lock with other changes, against lists: of two changes of one connection, its place takes one. */
    @Override
    public CommitResult commit(Change change) {
        long stamp = lock.readLock();
        try {
            return commitBesideOthers(change);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private CommitResult commitBesideOthers(Change change) {
        Place place = places.getOrDefault(change.connection().id(), Place.NOWHERE);
        Entry held = place.kept.get();
        if (held == null || held.connection.version() != change.expectedVersion()) {
            return CommitResult.STALE;
        }
        Entry next = new Entry(change.connection(), held.events.and(change.event()));
        return place.kept.compareAndSet(held, next) ? CommitResult.COMMITTED : CommitResult.STALE;
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return places.getOrDefault(id, Place.NOWHERE).connection();
    }

    @Override
    public Optional<Connection> find(Flow flow) {
        return pairs.getOrDefault(flow, Place.NOWHERE).connection();
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return select(query.after(), all -> all.filter(query::matches).limit(query.limit()));
    }

    @Override
    public List<Connection> all(Position after, int limit) {
        return select(after, all -> all.limit(limit));
    }

    @Override
    public List<Connection> due(Instant now, Position after, int limit) {
        return select(
                Position.START,
                all -> all.filter(connection -> connection.status() == Status.PENDING)
                        .filter(connection -> connection.pendingUntil().stream().anyMatch(end -> !end.isAfter(now)))
                        .filter(offer -> Position.ofEnd(offer).compareTo(after) > 0)
                        .sorted(Comparator.comparing(Position::ofEnd))
                        .limit(limit));
    }

    private List<Connection> select(Position after, UnaryOperator<Stream<Connection>> selection) {
        return alone(() -> selection
                .apply(order.tailMap(after, false).values().stream().flatMap(place -> place.connection().stream()))
                .toList());
    }

    private <T> T alone(Supplier<T> call) {
        long stamp = lock.writeLock();
        try {
            return call.get();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        Optional<Entry> held =
                Optional.ofNullable(places.getOrDefault(id, Place.NOWHERE).kept.get());
        return held.map(entry -> entry.events.inSequence()).orElse(List.of()).stream()
                .filter(event -> event.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    private record AliasKey(OrganizationId source, Alias alias) {}

    /** Where one connection is kept, under every key; empty until it is under all of them. */
    private static final class Place {

        private static final Place NOWHERE = new Place(ConnectionId.of("nowhere"));

        private final ConnectionId id;
        private final AtomicReference<Entry> kept = new AtomicReference<>();

        private Place(ConnectionId id) {
            this.id = id;
        }

        private Optional<Connection> connection() {
            return Optional.ofNullable(kept.get()).map(entry -> entry.connection);
        }
    }

    /** A connection with its events: both are there, or neither. */
    private static final class Entry {

        private final Connection connection;
        private final EventLog<ConnectionEvent> events;

        private Entry(Connection connection, EventLog<ConnectionEvent> events) {
            this.connection = connection;
            this.events = events;
        }
    }
}
