package dev.connections.proofs.interleavings;

import dev.connections.ConnectionId;
import dev.connections.Flow;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plainest adapter that can be right: one lock around everything. Mistakes are planted into it. */
class OneLockConnections implements ConnectionRepository {

    final Map<ConnectionId, Connection> connections = new HashMap<>();
    final Map<ConnectionId, List<ConnectionEvent>> events = new HashMap<>();

    @Override
    public synchronized InsertResult insert(Change created) {
        InsertResult result = mayInsert(created.connection());
        if (result instanceof InsertResult.Inserted) {
            put(created);
        }
        return result;
    }

    final synchronized InsertResult mayInsert(Connection wanted) {
        for (Connection held : connections.values()) {
            if (held.flow().equals(wanted.flow())) {
                return new InsertResult.PairTaken(held.id());
            }
        }
        for (Connection held : connections.values()) {
            if (wanted.destinationAlias().isPresent()
                    && held.source().equals(wanted.source())
                    && held.destinationAlias().equals(wanted.destinationAlias())) {
                return new InsertResult.AliasTaken(held.id());
            }
        }
        return new InsertResult.Inserted();
    }

    @Override
    public synchronized CommitResult commit(Change change) {
        return mayCommit(change) ? put(change) : CommitResult.STALE;
    }

    final synchronized boolean mayCommit(Change change) {
        Connection held = connections.get(change.connection().id());
        return held != null && held.version() == change.expectedVersion();
    }

    final synchronized CommitResult put(Change change) {
        putState(change);
        putEvent(change);
        return CommitResult.COMMITTED;
    }

    final synchronized void putState(Change change) {
        connections.put(change.connection().id(), change.connection());
    }

    final synchronized void putEvent(Change change) {
        events.computeIfAbsent(change.connection().id(), any -> new ArrayList<>())
                .add(change.event());
    }

    @Override
    public synchronized Optional<Connection> find(ConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    @Override
    public synchronized Optional<Connection> find(Flow flow) {
        for (Connection held : connections.values()) {
            if (held.flow().equals(flow)) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized List<Connection> list(ConnectionQuery query) {
        return inOrder().stream().filter(query::matches).limit(query.limit()).toList();
    }

    @Override
    public synchronized List<Connection> all(Position after, int limit) {
        return inOrder().stream()
                .filter(connection -> Position.of(connection).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Connection> due(Instant now, Position after, int limit) {
        return inOrder().stream()
                .filter(held -> held.status() == Status.PENDING
                        && held.pendingUntil().isPresent()
                        && !held.pendingUntil().get().isAfter(now))
                .filter(offer -> Position.ofEnd(offer).compareTo(after) > 0)
                .sorted((one, other) -> Position.ofEnd(one).compareTo(Position.ofEnd(other)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        return events.getOrDefault(id, List.of()).stream()
                .filter(event -> event.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    final synchronized List<Connection> inOrder() {
        List<Connection> all = new ArrayList<>(connections.values());
        all.sort((one, other) -> Position.of(one).compareTo(Position.of(other)));
        return all;
    }
}
