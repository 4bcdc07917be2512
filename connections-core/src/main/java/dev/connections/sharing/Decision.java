package dev.connections.sharing;

import dev.connections.Item;
import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to: may this item flow? {@link #reason()} says why, {@link #evidence()} on what it stands, worked out when
 * asked for. This is the full view, for the source and the audit; hand the destination {@link #seenByDestination()}
 * only. Immutable.
 */
public final class Decision {

    private final Reason reason;
    private final Optional<Connection> connection;
    private final Item item;
    private final List<Statement> statements;
    private final Instant evaluatedAt;

    private Decision(
            Reason reason,
            Optional<Connection> connection,
            Item item,
            List<Statement> statements,
            Instant evaluatedAt) {
        this.reason = reason;
        this.connection = connection;
        this.item = item;
        this.statements = statements;
        this.evaluatedAt = evaluatedAt;
    }

    /**
     * A decision for which no connection was found.
     *
     * @param reason why it is what it is
     * @param item the item
     * @param now the instant of the question
     * @return the decision
     * @throws IllegalArgumentException if the reason is a permit
     */
    public static Decision withoutConnection(Reason reason, Item item, Instant now) {
        requireNoPermit(reason);
        return new Decision(reason, Optional.empty(), item, List.of(), Microseconds.of(now));
    }

    /**
     * A decision that did not ask the subject's consent.
     *
     * @param reason why it is what it is
     * @param connection the connection that was found
     * @param item the item
     * @param now the instant of the question
     * @return the decision
     * @throws IllegalArgumentException if the reason is a permit
     */
    public static Decision withoutConsent(Reason reason, Connection connection, Item item, Instant now) {
        requireNoPermit(reason);
        return new Decision(reason, Optional.of(connection), item, List.of(), Microseconds.of(now));
    }

    /**
     * A decision on statements that are an answer to the question: a policy makes it, and nobody else a permit.
     *
     * @param now the instant of the question, in whole microseconds
     */
    static Decision of(Reason reason, Gate gate, Item item, List<Statement> statements, Instant now) {
        List<Statement> said = reason == Reason.CONSENT_UNAVAILABLE ? List.of() : List.copyOf(statements);
        return new Decision(reason, gate.found(), item, said, now);
    }

    private static void requireNoPermit(Reason reason) {
        if (reason.outcome() == Outcome.PERMIT) {
            throw new IllegalArgumentException("only a policy permits");
        }
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return what follows for the item} */
    public Outcome outcome() {
        return reason.outcome();
    }

    /** {@return whether the item may flow} */
    public boolean isPermit() {
        return outcome() == Outcome.PERMIT;
    }

    /** {@return what the decision stands on} */
    public Evidence evidence() {
        return new Evidence(
                connection.map(Connection::id),
                connection.map(found -> OptionalLong.of(found.version())).orElse(OptionalLong.empty()),
                connection.map(found -> OptionalLong.of(found.epoch())).orElse(OptionalLong.empty()),
                connection.flatMap(this::statement),
                evaluatedAt);
    }

    private Optional<Statement> statement(Connection found) {
        return item.collectedAt()
                .flatMap(collectedAt -> Consent.of(
                                statements, item.dataType(), found.destination(), collectedAt, evaluatedAt)
                        .statement());
    }

    /**
     * {@return the decision as the destination may see it: it tells nothing of what a person has said, nor whether
     * there is such a person}
     */
    public Decision seenByDestination() {
        return new Decision(reason.seenByDestination(), connection, item, List.of(), evaluatedAt);
    }

    /**
     * This decision for another reason, where more is found out after all clauses held.
     *
     * @param other why it is no permit after all
     * @return the decision
     * @throws IllegalArgumentException if the other reason is a permit
     */
    public Decision insteadOfPermit(Reason other) {
        requireNoPermit(other);
        return new Decision(other, connection, item, statements, evaluatedAt);
    }

    /** {@return outcome and reason, without the person} */
    @Override
    public String toString() {
        return outcome() + " " + reason;
    }
}
