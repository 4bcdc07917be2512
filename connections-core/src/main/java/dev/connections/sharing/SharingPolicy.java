package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Status;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
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

    /** No item may come from the future. */
    public static final SharingPolicy STRICT = new SharingPolicy(Duration.ZERO);

    private final Duration tolerance;

    private SharingPolicy(Duration tolerance) {
        this.tolerance = tolerance;
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
        Instant at = Microseconds.of(now);
        Connection found = connection.asOf(at);
        if (!found.isActive()) {
            return Optional.of(
                    found.status() == Status.PENDING ? Reason.CONNECTION_PENDING : Reason.CONNECTION_INACTIVE);
        }
        if (!found.dataTypes().contains(item.dataType())) {
            return Optional.of(Reason.DATA_TYPE_NOT_SHARED);
        }
        Optional<Instant> collectedAt =
                item.collectedAt().filter(instant -> !instant.isAfter(Microseconds.plus(at, tolerance)));
        if (collectedAt.isEmpty()) {
            return Optional.of(Reason.COLLECTION_TIME_UNUSABLE);
        }
        return historyFailure(found, item, collectedAt.get())
                .or(() -> item.subject().isPresent() ? Optional.empty() : Optional.of(Reason.SUBJECT_UNKNOWN));
    }

    private static Optional<Reason> historyFailure(Connection connection, Item item, Instant collectedAt) {
        boolean pastIsShared = connection.settings().historyPolicy() == HistoryPolicy.ALL;
        return switch (History.of(connection.periods().list(), item.dataType(), collectedAt)) {
            case BEFORE_SHARING -> pastIsShared ? Optional.empty() : Optional.of(Reason.COLLECTED_BEFORE_SHARING);
            case SHARED -> Optional.empty();
            case IN_GAP -> Optional.of(Reason.COLLECTED_IN_GAP);
        };
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
        return failureBeforeConsent(connection, item, now)
                .orElseGet(() -> decideConsent(connection, item, statements, Microseconds.of(now)));
    }

    /** Statements of someone else, or about another source, are no answer to the question, whatever they say. */
    private static Reason decideConsent(Connection connection, Item item, List<Statement> statements, Instant now) {
        boolean answers = statements.stream()
                .allMatch(statement -> item.subject().equals(Optional.of(statement.subject()))
                        && statement.source().equals(connection.source()));
        return answers ? reasonOf(consent(connection, item, statements, now)) : Reason.CONSENT_UNAVAILABLE;
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
        Reason reason = decide(connection, item, statements, now);
        return reason == Reason.CONSENT_UNAVAILABLE
                ? Decision.withoutConsent(reason, connection, item, now)
                : Decision.of(reason, connection, item, statements, now);
    }

    /** What the statements amount to for an item whose collection time is known. */
    static Consent consent(Connection connection, Item item, List<Statement> statements, Instant now) {
        return Consent.of(
                statements,
                item.dataType(),
                connection.destination(),
                item.collectedAt().orElseThrow(),
                now);
    }

    private static Reason reasonOf(Consent consent) {
        return switch (consent.verdict()) {
            case GRANTED -> Reason.PERMITTED;
            case DENIED -> Reason.CONSENT_DENIED;
            case WITHDRAWN -> Reason.CONSENT_WITHDRAWN;
            case NOT_COVERING -> Reason.CONSENT_NOT_COVERING;
            case EXPIRED -> Reason.CONSENT_EXPIRED;
            case UNKNOWN -> Reason.CONSENT_UNKNOWN;
        };
    }
}
