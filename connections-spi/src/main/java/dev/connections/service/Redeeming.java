package dev.connections.service;

import dev.connections.Actor;
import dev.connections.RedemptionId;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.service.BasisReader.Look;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redeems share tokens. All is asked, then the token is claimed, then all is asked once more: a deactivation or a
 * withdrawal that had returned before the claim is seen then, and ends the token.
 */
final class Redeeming {

    private static final Logger LOG = LoggerFactory.getLogger(ShareTokens.class);

    private final CheckedTokens tokens;
    private final TokenLoop loop;
    private final BasisReader basis;
    private final TokenSettings settings;
    private final InstantSource clock;

    Redeeming(CheckedTokens tokens, BasisReader basis, TokenSettings settings, InstantSource clock) {
        this.tokens = tokens;
        this.loop = new TokenLoop(tokens);
        this.basis = basis;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever has tried to claim looks again, also if another call of the same redemption's was faster. */
    ShareToken redeem(Actor actor, TokenSecret secret, RedemptionId redemption) {
        AtomicBoolean tried = new AtomicBoolean();
        ShareToken token = loop.run(
                () -> tokens.find(secret.digest()),
                found -> rule(
                        found, basis::look, (stands, now) -> found.redeem(actor, redemption, stands, settings, now)),
                claim -> {
                    tried.set(true);
                    return tokens.claim(claim) == CommitResult.COMMITTED
                            ? Optional.of(claim.token())
                            : Optional.empty();
                });
        return tried.get() && token.state().isPending() ? confirmed(token) : token;
    }

    /**
     * Whether the object of a token that is claimed may be handed out now. It may have ended while that was looked at.
     */
    boolean mayFetch(ShareToken token) {
        if (!token.state().isPending()) {
            return false;
        }
        Look look = basis.confirmed(token.terms());
        return look.basis() == Basis.STANDS
                && token.state().asOf(look.at()).isPending()
                && tokens.find(token.id()).equals(Optional.of(token));
    }

    ShareToken complete(TokenId id, Completion completion) {
        return loop.finish(
                id, token -> rule(token, basis::confirmed, (found, now) -> completion.of(token, found, now)));
    }

    /** Looks at what the token rests on only if that is all that can still be missing. */
    private TokenRuling rule(
            ShareToken token, Function<TokenTerms, Look> look, BiFunction<Basis, Instant, TokenRuling> verb) {
        TokenRuling ifItStands = verb.apply(Basis.STANDS, clock.instant());
        if (!(ifItStands instanceof TokenChange)) {
            return ifItStands;
        }
        Look found = look.apply(token.terms()).known();
        return verb.apply(found.basis(), found.at());
    }

    /** The second look. What it finds missing, or cannot find out, ends the token. */
    private ShareToken confirmed(ShareToken claimed) {
        Basis found = lookAgain(claimed);
        return found == Basis.STANDS ? claimed : givenUp(claimed.id(), found);
    }

    private Basis lookAgain(ShareToken claimed) {
        try {
            return basis.confirmed(claimed.terms()).basis();
        } catch (RuntimeException failed) {
            LOG.warn("Token {} ends, claimed but not confirmed: {}", claimed.id(), words(failed));
            return Basis.UNCONFIRMED;
        }
    }

    private ShareToken givenUp(TokenId id, Basis found) {
        try {
            return loop.finish(id, token -> giveUp(token, found));
        } catch (RuntimeException failed) {
            LOG.error("Token {} is claimed, must not be, and may stay so until it times out: {}", id, words(failed));
            throw outcomeUnknown(failed);
        }
    }

    /** Only our own exceptions are known to quote nobody; a clock of the host's may throw others. */
    private static String words(RuntimeException failed) {
        return failed instanceof PortFailedException || failed instanceof RefusedException
                ? String.valueOf(failed.getMessage())
                : failed.getClass().getName();
    }

    /** The claim is stored, whatever is said of what came after it. */
    private static PortFailedException outcomeUnknown(RuntimeException failed) {
        return new PortFailedException(ShareTokenRepository.class.getSimpleName(), Effect.UNKNOWN, failed);
    }

    /** What has ended already, by another call of the same redemption's, is left as it stands. */
    private TokenRuling giveUp(ShareToken token, Basis found) {
        return token.state().isOver() ? new TokenRuling.Unchanged(token) : token.giveUp(found, clock.instant());
    }

    /** One of the ways of a destination to say that it is done. */
    @FunctionalInterface
    interface Completion {
        TokenRuling of(ShareToken token, Basis basis, Instant now);
    }
}
