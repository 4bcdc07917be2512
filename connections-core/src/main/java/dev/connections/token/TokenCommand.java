package dev.connections.token;

import dev.connections.Actor;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A command on a share token that exists: asks {@link TokenLifecycle} whether it may be done, words the event that says
 * what happens, and lets {@link TokenFold} say where the token then stands.
 */
final class TokenCommand {

    private static final Refusal ALREADY_REDEEMED = Refusal.of(
            RefusalReason.ALREADY_REDEEMED, "a token claimed by another redemption", "the redemption that claimed it");

    private final ShareToken token;
    private final TokenEventType type;
    private final Optional<Actor> actor;
    private final Optional<By> hand;
    private final Standing standing;
    private final Instant at;

    private TokenCommand(
            ShareToken token, TokenEventType type, Optional<Actor> actor, Optional<By> hand, Basis basis, Instant at) {
        this.token = token;
        this.type = type;
        this.actor = actor;
        this.hand = hand;
        this.standing = Standing.of(token.state(), basis, at);
        this.at = at;
    }

    static TokenCommand by(Actor actor, TokenEventType type, ShareToken token, Basis basis, Instant now) {
        return new TokenCommand(
                token, type, Optional.of(actor), By.of(actor, token.flow()), basis, Microseconds.of(now));
    }

    static TokenCommand bySystem(TokenEventType type, ShareToken token, Basis basis, Instant now) {
        return new TokenCommand(token, type, Optional.empty(), Optional.of(By.SYSTEM), basis, Microseconds.of(now));
    }

    Instant at() {
        return at;
    }

    /** Whether the token is theirs to do this to, at times. */
    boolean isTheirs() {
        return TokenLifecycle.refusal(type.action(), hand).isEmpty();
    }

    /** Rules, in the order in which a token refuses: not theirs, another redemption's, not now, without a basis. */
    TokenRuling rule(
            Predicate<RedemptionId> isThis,
            UnaryOperator<ImmutableTokenEvent.Builder> details,
            UnaryOperator<ImmutableShareToken.Builder> rest) {
        return TokenLifecycle.refusal(type.action(), hand)
                .or(() -> token.redemption().filter(isThis.negate()).map(other -> ALREADY_REDEEMED))
                .or(() -> TokenLifecycle.refusal(type.action(), hand.orElseThrow(), standing))
                .<TokenRuling>map(TokenRuling.Refused::new)
                .orElseGet(() -> change(details.apply(event()).build(), rest));
    }

    private ImmutableTokenEvent.Builder event() {
        return ImmutableTokenEvent.builder()
                .token(token.id())
                .connection(token.connection())
                .sequence(token.version() + 1)
                .type(type)
                .at(at)
                .actor(actor)
                .from(token.state().status())
                .to(TokenLifecycle.target(type.action(), hand.orElseThrow(), standing));
    }

    private TokenChange change(TokenEvent event, UnaryOperator<ImmutableShareToken.Builder> rest) {
        ImmutableShareToken.Builder after =
                ImmutableShareToken.builder().like(token).state(TokenFold.next(token.terms(), token.state(), event));
        return new TokenChange(rest.apply(after).build(), event);
    }
}
