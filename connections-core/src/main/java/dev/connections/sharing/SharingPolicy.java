package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The rule on what flows, pure, and total for instants of the years 1 to 9999 (others are a
 * {@link java.time.DateTimeException}). It asks two questions about time. <em>Now</em>: is the connection active, is
 * the type on it, does the consent stand? <em>Then</em>: was the item collected in a period that was shared? The first
 * clause that fails is the {@link Reason}.
 *
 * <p>A policy speaks of one connection as it is handed in. Only a caller who reads the connection again after it has
 * read the statements, and finds the same version, may act on a permit: two stores give no common snapshot. Immutable.
 */
public final class SharingPolicy {

    private static final long FIRST = Microseconds.since1970(Microseconds.FIRST);
    private static final long LAST = Microseconds.since1970(Microseconds.LAST);

    /** No item may come from the future. */
    public static final SharingPolicy STRICT = new SharingPolicy(Duration.ZERO);

    private final long tolerance;

    private SharingPolicy(Duration tolerance) {
        this.tolerance = Microseconds.since1970(Microseconds.plus(Microseconds.FIRST, tolerance)) - FIRST;
    }

    /**
     * A policy for hosts whose clocks differ a little from those that stamp the items.
     *
     * @param tolerance how far in the future an item may have been collected; zero or more
     * @return the policy
     * @throws RefusedException if the tolerance is negative
     */
    public static SharingPolicy tolerating(Duration tolerance) {
        if (tolerance.isNegative()) {
            throw new RefusedException(
                    Refusal.of(RefusalReason.INVALID, "a tolerance of " + tolerance, "zero or a positive duration"));
        }
        return new SharingPolicy(tolerance);
    }

    /**
     * Decides every clause but the subject's consent.
     *
     * @param connection the connection of the flow
     * @param item the item
     * @param now the instant of the question
     * @return the first clause that fails, or nothing if the consent is still to be asked
     */
    public Optional<Reason> failureBeforeConsent(Connection connection, Item item, Instant now) {
        Reason reason = beforeConsent(Gate.of(connection), item, now);
        return reason == Reason.PERMITTED ? Optional.empty() : Optional.of(reason);
    }

    Reason beforeConsent(Gate gate, Item item, Instant now) {
        long at = Microseconds.since1970(now);
        return gate.beforeConsent(item, at, latest(at));
    }

    /** The last instant at which an item may have been collected. */
    long latest(long now) {
        return Math.min(now + tolerance, LAST);
    }

    /** {@return how far in the future an item may have been collected} */
    public Duration tolerance() {
        return Duration.of(tolerance, ChronoUnit.MICROS);
    }

    /**
     * Decides every clause.
     *
     * @param connection the connection of the flow
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the first clause that fails, or {@link Reason#PERMITTED}; {@link Reason#CONSENT_UNAVAILABLE} if a
     *     statement is not the item's subject's, or not about the connection's source
     */
    public Reason decide(Connection connection, Item item, List<Statement> statements, Instant now) {
        return decide(Gate.of(connection), item, statements, now);
    }

    /**
     * Decides every clause, and allocates nothing.
     *
     * @param gate the connection of the flow, made ready
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return what {@link #decide(Connection, Item, List, Instant)} would say of the gate's connection
     */
    public Reason decide(Gate gate, Item item, List<Statement> statements, Instant now) {
        Reason reason = beforeConsent(gate, item, now);
        return reason == Reason.PERMITTED ? gate.inConsent(item, statements, now) : reason;
    }

    /**
     * Decides every clause, and allocates nothing.
     *
     * @param gate the connection of the flow, made ready
     * @param item the item
     * @param consent what the item's subject has said about the flow, made ready
     * @param now the instant of the question
     * @return what {@link #decide(Gate, Item, List, Instant)} would say of its statements; for someone else's consent,
     *     or another flow's, {@link Reason#CONSENT_UNAVAILABLE}
     */
    public Reason decide(Gate gate, Item item, StandingConsent consent, Instant now) {
        Reason reason = beforeConsent(gate, item, now);
        return reason == Reason.PERMITTED ? gate.inConsent(item, consent, now) : reason;
    }

    /**
     * Decides every clause, and keeps the evidence at hand.
     *
     * @param connection the connection of the flow
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the decision, in full view
     */
    public Decision decision(Connection connection, Item item, List<Statement> statements, Instant now) {
        return decision(Gate.of(connection), item, statements, now);
    }

    /**
     * Decides every clause, and keeps the evidence at hand.
     *
     * @param gate the connection of the flow, made ready
     * @param item the item
     * @param statements all that the item's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the decision, in full view
     */
    public Decision decision(Gate gate, Item item, List<Statement> statements, Instant now) {
        Reason reason = beforeConsent(gate, item, now);
        return reason == Reason.PERMITTED
                ? Decision.of(gate.inConsent(item, statements, now), gate, item, statements, Microseconds.of(now))
                : Decision.of(reason, gate, item, List.of(), Microseconds.of(now));
    }

    /**
     * Begins to decide many items, as of one instant: every clause but the consent.
     *
     * @param gate the connection of their flow, made ready
     * @param items the items
     * @param now the instant of the question
     * @return the batch, which says whose consent is still to be asked
     */
    public Batch batch(Gate gate, List<Item> items, Instant now) {
        return Batch.of(this, gate, items, now);
    }
}
