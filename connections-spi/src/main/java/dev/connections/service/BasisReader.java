package dev.connections.service;

import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.ConsentSource;
import dev.connections.token.Basis;
import dev.connections.token.TokenPolicy;
import dev.connections.token.TokenTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what a share token rests on: the connection, then the clock, then the statements. What stands is believed
 * once the connection has been read again and found unchanged: two stores give no common snapshot.
 */
final class BasisReader {

    private static final int ATTEMPTS = 3;

    private final CheckedRepository connections;
    private final ConsentReader consents;
    private final InstantSource clock;

    BasisReader(CheckedRepository connections, ConsentReader consents, InstantSource clock) {
        this.connections = connections;
        this.consents = consents;
        this.clock = clock;
    }

    /** One look, without the second: enough to refuse, or to go on to a claim, which a confirmed look must follow. */
    Look look(TokenTerms terms) {
        return look(terms, find(terms));
    }

    /** A look that is confirmed by a second; if the connection changes again and again, it is not. */
    Look confirmed(TokenTerms terms) {
        Connection found = find(terms);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Look look = look(terms, found);
            Connection again = look.basis() == Basis.STANDS ? find(terms) : found;
            if (again.equals(found)) {
                return look;
            }
            found = again;
        }
        return new Look(Basis.UNCONFIRMED, clock.instant());
    }

    private Look look(TokenTerms terms, Connection connection) {
        Instant now = clock.instant();
        Basis basis =
                TokenPolicy.missingBeforeConsent(terms, connection, now).orElseGet(() -> basis(terms, connection, now));
        return new Look(basis, now);
    }

    /** What the token rests on, if nothing but the consent is still to be asked. */
    Basis basis(TokenTerms terms, Connection connection, Instant now) {
        SubjectId subject = terms.object().subject();
        Map<SubjectId, List<Statement>> read =
                consents.read(terms.flow().source(), Set.of(terms.flow().destination()), Set.of(subject));
        List<Statement> statements = Optional.ofNullable(read.get(subject))
                .orElseThrow(() -> PortFailedException.withoutAnswer(ConsentSource.class.getSimpleName()));
        return TokenPolicy.basis(terms, connection, statements, now);
    }

    /** The connection of a token that exists: connections are never deleted, and keep their parties. */
    private Connection find(TokenTerms terms) {
        return connections
                .find(terms.connection())
                .filter(found -> found.flow().equals(terms.flow()))
                .orElseThrow(() -> new PortFailedException(ConnectionRepository.class.getSimpleName(), Effect.NONE));
    }

    /** What was found, and as of when. */
    record Look(Basis basis, Instant at) {

        /** This look, if it says anything. */
        Look known() {
            if (basis == Basis.UNCONFIRMED) {
                throw new RefusedException(CommandLoop.CHANGED_MEANWHILE);
            }
            return this;
        }
    }
}
