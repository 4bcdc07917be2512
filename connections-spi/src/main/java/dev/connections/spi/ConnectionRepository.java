package dev.connections.spi;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps connections and their events. It stores what {@link Connection#toForm()} and
 * {@link ConnectionEvent#toForm()} say and restores it; it knows no rule of the lifecycle.
 *
 * <p>Reads see every write that has returned: no replica, no cache. A read that has joined a transaction sees what that
 * sees, its own writes included; above READ COMMITTED that may be old, which a {@link #commit} notices and a screen
 * does not. A connection read has the id, or the parties, that were asked for: text is compared exactly, as Java
 * compares strings. Connections are never deleted. A repository serves one environment.
 *
 * <p>What is stored may have been spoilt. Where it cannot be restored, a look-up and a history throw
 * {@link dev.connections.InconsistentException}; a list leaves it out and goes on behind it, since a short page would
 * say that there are no more.
 *
 * <p>Results are values. An exception from a write means that the outcome is unknown: the write may have taken effect
 * as a whole, or not at all. A duplicate or a stale write is no exception, and must not abort a transaction that the
 * call has joined.
 */
public interface ConnectionRepository {

    /**
     * Stores a new connection together with its first event, if neither its pair (source, destination) nor, when it has
     * an alias, its (source, alias) is taken by a connection in any status. Of many such calls at the same time one
     * succeeds. When both are taken, the pair is answered.
     *
     * @param created the change that created the connection
     * @return whether it is stored, or which connection is there already
     */
    InsertResult insert(Change created);

    /**
     * Stores the changed connection together with its event, if the store still holds {@link Change#expectedVersion()}:
     * one compare-and-set. Of many changes that start from the same version one is committed.
     *
     * @param change a change of a connection that was read here
     * @return whether it is stored; stale too if the connection is absent
     */
    CommitResult commit(Change change);

    /**
     * Finds a connection by its id.
     *
     * @param id the id
     * @return the connection, as last committed
     */
    Optional<Connection> find(ConnectionId id);

    /**
     * Finds the one connection of a pair.
     *
     * @param flow the pair: this direction, not the other
     * @return the connection, as last committed
     */
    Optional<Connection> find(Flow flow);

    /**
     * Lists the first connections that {@link ConnectionQuery#matches} says are asked for, in the order of creation
     * ({@link Position#of(Connection)}).
     *
     * @param query what is asked for
     * @return at most {@link ConnectionQuery#limit()} connections; fewer only if there are no more
     */
    List<Connection> list(ConnectionQuery query);

    /**
     * Lists all connections, in the order of creation ({@link Position#of(Connection)}).
     *
     * @param after the place after which to start
     * @param limit the most connections to answer; at least 1
     * @return at most that many connections; fewer only if there are no more
     */
    List<Connection> all(Position after, int limit);

    /**
     * Lists offers whose time is over and whose expiry is not yet written down: recorded as pending, with a
     * {@link Connection#pendingUntil()} at or before the instant; the longest overdue first, in the order of
     * {@link Position#ofEnd(Connection)}.
     *
     * @param now the instant
     * @param after the place in that order after which to start
     * @param limit the most connections to answer; at least 1
     * @return at most that many connections; fewer only if there are no more
     */
    List<Connection> due(Instant now, Position after, int limit);

    /**
     * Lists the events of a connection in sequence, without a gap.
     *
     * @param id the connection's id
     * @param afterSequence the sequence after which to start; 0 for the first event
     * @param limit the most events to answer; at least 1
     * @return at most that many events; fewer only if there are no more; none for an absent connection
     */
    List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit);
}
