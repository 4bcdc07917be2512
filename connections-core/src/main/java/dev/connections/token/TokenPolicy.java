package dev.connections.token;

import dev.connections.consent.Consent;
import dev.connections.consent.Statement;
import dev.connections.consent.Verdict;
import dev.connections.lifecycle.Connection;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a share token rests on, as a pure function. The collection times that a connection shares do not bind a token:
 * its source names the object itself. Connection, data type and consent are asked as for any item; a grant that is
 * bounded in collection time covers no token.
 *
 * <p>As with every answer that opens something: only who reads the connection again after the statements, and finds it
 * unchanged, may act on {@link Basis#STANDS}.
 */
public final class TokenPolicy {

    private TokenPolicy() {}

    /**
     * What is missing of all but the subject's consent.
     *
     * @param terms the token's terms
     * @param connection the token's connection, as it is now
     * @param now the instant of the question
     * @return the first that is missing, or nothing if the consent is still to be asked
     */
    public static Optional<Basis> missingBeforeConsent(TokenTerms terms, Connection connection, Instant now) {
        if (!connection.id().equals(terms.connection()) || !connection.flow().equals(terms.flow())) {
            return Optional.of(Basis.UNCONFIRMED);
        }
        if (!connection.asOf(Microseconds.of(now)).isActive()) {
            return Optional.of(Basis.CONNECTION_NOT_ACTIVE);
        }
        if (connection.epoch() != terms.epoch()) {
            return Optional.of(Basis.OTHER_EPOCH);
        }
        return connection.dataTypes().contains(terms.object().dataType())
                ? Optional.empty()
                : Optional.of(Basis.DATA_TYPE_NOT_SHARED);
    }

    /**
     * What the token rests on.
     *
     * @param terms the token's terms
     * @param connection the token's connection, as it is now
     * @param statements all that the object's subject has said about the source, in the order in which the host
     *     acknowledged it
     * @param now the instant of the question
     * @return the first that is missing, or that it stands
     */
    public static Basis basis(TokenTerms terms, Connection connection, List<Statement> statements, Instant now) {
        return missingBeforeConsent(terms, connection, now)
                .orElseGet(() -> basisInConsent(terms, statements, Microseconds.of(now)));
    }

    /** Statements of someone else, or about another source, are no answer to the question, whatever they say. */
    private static Basis basisInConsent(TokenTerms terms, List<Statement> statements, Instant now) {
        boolean answers = statements.stream()
                .allMatch(statement -> statement.subject().equals(terms.object().subject())
                        && statement.source().equals(terms.flow().source()));
        if (!answers) {
            return Basis.UNCONFIRMED;
        }
        Consent consent = Consent.toObject(
                statements, terms.object().dataType(), terms.flow().destination(), now);
        return consent.verdict() == Verdict.GRANTED ? Basis.STANDS : Basis.NO_CONSENT;
    }
}
