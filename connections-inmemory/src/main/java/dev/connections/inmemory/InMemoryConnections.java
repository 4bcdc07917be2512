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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Keeps connections and their events in memory. Safe for use by many threads: every call about one connection takes
 * effect at one instant, and a list sees each of its connections as of some instant within the call. Listing looks
 * through all connections: this is for tests and trials, not for a million of them.
 */
public final class InMemoryConnections implements ConnectionRepository {

    private final ConcurrentMap<ConnectionId, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentMap<Flow, ConnectionId> pairs = new ConcurrentHashMap<>();
    private final ConcurrentMap<AliasKey, ConnectionId> aliases = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Position, ConnectionId> order = new ConcurrentSkipListMap<>();

    /** A repository without connections. */
    public InMemoryConnections() {}

    /** Writes the keys first and the entry last: for every reader, the connection is there once its entry is. */
    @Override
    public synchronized InsertResult insert(Change created) {
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
        Connection changed = change.connection();
        Entry held = entries.get(changed.id());
        if (held == null || held.connection.version() != change.expectedVersion()) {
            return CommitResult.STALE;
        }
        Entry after = new Entry(changed, held.events.and(change.event()));
        return entries.replace(changed.id(), held, after) ? CommitResult.COMMITTED : CommitResult.STALE;
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
        return after(query.after()).filter(query::matches).limit(query.limit()).toList();
    }

    @Override
    public List<Connection> all(Position after, int limit) {
        return after(after).limit(limit).toList();
    }

    private Stream<Connection> after(Position position) {
        return order.tailMap(position, false).values().stream().flatMap(id -> find(id).stream());
    }

    @Override
    public List<Connection> due(Instant now, int limit) {
        return after(Position.START)
                .filter(connection -> connection.status() == Status.PENDING)
                .filter(connection -> connection.pendingUntil().stream().anyMatch(end -> !end.isAfter(now)))
                .sorted(Comparator.comparing(
                        connection -> connection.pendingUntil().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.events.inSequence()).orElse(List.of()).stream()
                .filter(event -> event.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    private record AliasKey(OrganizationId source, Alias alias) {}

    /** A connection with its events. Compared by identity: replacing it is the compare-and-set. */
    private static final class Entry {

        private final Connection connection;
        private final EventLog events;

        private Entry(Connection connection, EventLog events) {
            this.connection = connection;
            this.events = events;
        }
    }
}
