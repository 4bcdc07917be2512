package dev.connections.proofs.interleavings;

import dev.connections.ConnectionId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.InsertResult;
import java.util.ArrayList;
import java.util.List;

/** Adapters that are right as long as nobody else calls. */
final class ConnectionMistakes {

    private ConnectionMistakes() {}

    /** Compares the version, and then sets the connection. */
    static final class CommitInTwoSteps extends OneLockConnections {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public CommitResult commit(Change change) {
            return mayCommit(change) ? put(change) : CommitResult.STALE;
        }
    }

    /** Looks whether the pair and the alias are free, and then puts the connection. */
    static final class InsertInTwoSteps extends OneLockConnections {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public InsertResult insert(Change created) {
            InsertResult result = mayInsert(created.connection());
            if (result instanceof InsertResult.Inserted) {
                put(created);
            }
            return result;
        }
    }

    /** Stores the state, and then the event. */
    static final class EventAfterState extends OneLockConnections {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public CommitResult commit(Change change) {
            synchronized (this) {
                if (!mayCommit(change)) {
                    return CommitResult.STALE;
                }
                putState(change);
            }
            putEvent(change);
            return CommitResult.COMMITTED;
        }
    }

    /** Lists the ids, and then looks up one connection after the other. */
    static final class ListOneByOne extends OneLockConnections {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public List<Connection> list(ConnectionQuery query) {
            List<Connection> found = new ArrayList<>();
            for (ConnectionId id : ids()) {
                Connection held = find(id).orElseThrow();
                if (query.matches(held)) {
                    found.add(held);
                }
            }
            return found;
        }

        private synchronized List<ConnectionId> ids() {
            return inOrder().stream().map(Connection::id).toList();
        }
    }
}
