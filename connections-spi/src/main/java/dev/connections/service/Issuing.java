package dev.connections.service;

import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenPolicy;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenTerms;
import dev.connections.token.Validity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Issues share tokens: on a connection that is the same before and after its subject's consent has been asked. */
final class Issuing {

    private static final int ATTEMPTS = 3;

    private final CheckedRepository connections;
    private final CheckedTokens tokens;
    private final BasisReader basis;
    private final InstantSource clock;

    Issuing(CheckedRepository connections, CheckedTokens tokens, BasisReader basis, InstantSource clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.basis = basis;
        this.clock = clock;
    }

    IssuedToken issue(Actor actor, ConnectionId id, SharedObject object, Function<Instant, Validity> validity) {
        TokenSecret secret = RandomIds.secret();
        return CommandLoop.retrying(ATTEMPTS, CommandLoop.CHANGED_MEANWHILE, () -> {
            Connection found = connections.find(id).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
            Instant now = clock.instant();
            TokenTerms terms = TokenTerms.of(RandomIds.token(), secret.digest(), found, object, validity.apply(now));
            TokenChange issued = TokenLoop.changeOf(rule(terms, found, actor, now), terms.id())
                    .orElseThrow();
            if (!connections.find(id).equals(Optional.of(found))) {
                return Optional.empty();
            }
            tokens.insert(issued);
            return Optional.of(new IssuedToken(issued.token().metadata(now), secret));
        });
    }

    /** Asks for the subject's consent last, and only if it is all that is missing. */
    private TokenRuling rule(TokenTerms terms, Connection connection, Actor actor, Instant now) {
        Optional<Basis> missing = TokenPolicy.missingBeforeConsent(terms, connection, now);
        TokenRuling ruling = ShareToken.issue(terms, missing.orElse(Basis.STANDS), actor);
        return ruling instanceof TokenChange
                ? ShareToken.issue(terms, basis.basis(terms, connection, now), actor)
                : ruling;
    }
}
