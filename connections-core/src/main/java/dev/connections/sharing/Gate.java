package dev.connections.sharing;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.compact.TypeBits;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Status;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connection made ready for deciding many items: compiled once into a few numbers, so that a decision allocates
 * nothing. A gate is as old as its connection; keep it for as long as you would keep the connection.
 *
 * <pre>{@code
 * Gate gate = Gate.of(connection);
 * items.forEach(item -> SharingPolicy.STRICT.decide(gate, item, statements(item), now));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Gate {

    private final Optional<Connection> connection;
    private final Flow flow;
    private final boolean active;
    private final long pendingUntil;
    private final boolean pastIsShared;
    private final TypeBits types;
    private final History history;

    private Gate(Connection connection) {
        this.connection = Optional.of(connection);
        this.flow = connection.flow();
        this.active = connection.isActive();
        this.pendingUntil = pendingUntil(connection);
        this.pastIsShared = connection.settings().historyPolicy() == HistoryPolicy.ALL;
        this.types = TypeBits.of(connection.dataTypes());
        this.history = History.of(connection.periods().list(), types);
    }

    /**
     * Compiles a connection.
     *
     * @param connection the connection as it was read
     * @return its gate
     */
    public static Gate of(Connection connection) {
        return new Gate(connection);
    }

    /** An inactive connection is pending until the beginning of time, an offer without end until the end of it. */
    private static long pendingUntil(Connection connection) {
        return connection.status() == Status.PENDING
                ? connection.pendingUntil().map(Microseconds::since1970).orElse(Long.MAX_VALUE)
                : Long.MIN_VALUE;
    }

    /** {@return the connection of which this gate was made} */
    public Connection connection() {
        return connection.orElseThrow();
    }

    /** The same, wrapped once: every decision holds it so. */
    Optional<Connection> found() {
        return connection;
    }

    /**
     * The first clause that fails, up to the consent.
     *
     * @param latest the last instant at which an item may have been collected
     * @return {@link Reason#PERMITTED} if the consent is still to be asked
     */
    Reason beforeConsent(Item item, long now, long latest) {
        long type = types.bit(item.dataType());
        Reason reason = Clauses.now(active, now < pendingUntil, type != 0);
        if (reason != Reason.PERMITTED) {
            return reason;
        }
        long collected = item.collectedAtMicros();
        int turn = history.turn(Math.min(collected, latest));
        return Clauses.then(
                collected <= latest,
                (history.shared(turn) & type) != 0,
                (history.unbegun(turn) & type) != 0,
                pastIsShared,
                item);
    }

    /** The last clauses. */
    Reason inConsent(Item item, List<Statement> statements, Instant now) {
        return Clauses.inConsent(flow.source(), flow.destination(), item, statements, now);
    }

    /** The same, of statements that were made ready. */
    Reason inConsent(Item item, StandingConsent consent, Instant now) {
        return consent.reason(flow, item, now);
    }
}
