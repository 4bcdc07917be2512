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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps connections and their events in memory. Safe for use by many threads: every call takes effect at one instant.
 * Writes exclude one another, and lists; look-ups wait for nobody. Listing looks through all connections: this is for
 * tests and trials, not for a million of them.
 */
public final class InMemoryConnections implements ConnectionRepository {

    private final ConcurrentMap<ConnectionId, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentMap<Flow, ConnectionId> pairs = new ConcurrentHashMap<>();
    private final Map<AliasKey, ConnectionId> aliases = new HashMap<>();
    private final NavigableMap<Position, ConnectionId> order = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** A repository without connections. */
    public InMemoryConnections() {}

    @Override
    public InsertResult insert(Change created) {
        return holding(lock.writeLock(), () -> insertAlone(created));
    }

    /** Writes the keys first and the entry last: for a look-up, the connection is there once its entry is. */
    private InsertResult insertAlone(Change created) {
        Connection connection = created.connection();
        Optional<AliasKey> alias = connection.destinationAlias().map(given -> new AliasKey(connection.source(), given));
        if (pairs.containsKey(connection.flow())) {
            return new InsertResult.PairTaken(pairs.get(connection.flow()));
        }
        if (alias.isPresent() && aliases.containsKey(alias.get())) {
            return new InsertResult.AliasTaken(aliases.get(alias.get()));
        }
        if (entries.containsKey(connection.id())) {
            throw new IllegalStateException("there is a connection " + connection.id() + " already");
        }
        pairs.put(connection.flow(), connection.id());
        alias.ifPresent(key -> aliases.put(key, connection.id()));
        order.put(Position.of(connection), connection.id());
        entries.put(connection.id(), new Entry(connection, EventLog.of(created.event())));
        return new InsertResult.Inserted();
    }

    @Override
    public CommitResult commit(Change change) {
        return holding(lock.writeLock(), () -> commitAlone(change));
    }

    private CommitResult commitAlone(Change change) {
        Connection changed = change.connection();
        Entry held = entries.get(changed.id());
        if (held == null || held.connection.version() != change.expectedVersion()) {
            return CommitResult.STALE;
        }
        entries.put(changed.id(), new Entry(changed, held.events.and(change.event())));
        return CommitResult.COMMITTED;
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.connection);
    }

    @Override
    public Optional<Connection> find(Flow flow) {
        return Optional.ofNullable(pairs.get(flow)).flatMap(this::find);
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
        return holding(
                lock.readLock(),
                () -> selection
                        .apply(order.tailMap(after, false).values().stream().flatMap(id -> find(id).stream()))
                        .toList());
    }

    private static <T> T holding(Lock lock, Supplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.events.inSequence()).orElse(List.of()).stream()
                .filter(event -> event.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    private record AliasKey(OrganizationId source, Alias alias) {}

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
