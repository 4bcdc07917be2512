package dev.connections.token;

import dev.connections.Actor;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The verbs of share tokens: what each adds to its {@link TokenCommand}. */
final class TokenCommands {

    private TokenCommands() {}

    static TokenRuling issue(TokenTerms terms, Basis basis, Actor actor) {
        Optional<By> hand = By.of(actor, terms.flow());
        Standing absent = Standing.absent(basis);
        return TokenLifecycle.refusal(TokenAction.ISSUE, hand)
                .or(() -> TokenLifecycle.refusal(TokenAction.ISSUE, hand.orElseThrow(), absent))
                .<TokenRuling>map(TokenRuling.Refused::new)
                .orElseGet(() -> issued(terms, actor, TokenLifecycle.target(TokenAction.ISSUE, hand.get(), absent)));
    }

    private static TokenChange issued(TokenTerms terms, Actor actor, TokenStatus to) {
        TokenEvent issued = ImmutableTokenEvent.builder()
                .token(terms.id())
                .connection(terms.connection())
                .sequence(1)
                .type(TokenEventType.ISSUED)
                .at(terms.issuedAt())
                .actor(actor)
                .to(to)
                .endsAt(terms.expiresAt())
                .build();
        ShareToken token = ImmutableShareToken.builder()
                .terms(terms)
                .state(TokenFold.first(terms, issued))
                .build();
        return new TokenChange(token, issued);
    }

    static TokenRuling redeem(
            ShareToken token, Actor actor, RedemptionId redemption, Basis basis, TokenSettings settings, Instant now) {
        TokenCommand claim = TokenCommand.by(actor, TokenEventType.CLAIMED, token, basis, now);
        boolean again = token.redemption().equals(Optional.of(redemption)) && claim.isTheirs();
        return again
                ? new TokenRuling.Unchanged(token)
                : claim.rule(
                        another -> false,
                        event -> event.endsAt(Microseconds.plus(claim.at(), settings.completion())),
                        claimed -> claimed.redemption(redemption));
    }

    static TokenRuling complete(
            ShareToken token, Actor actor, Predicate<RedemptionId> isThis, Basis basis, Instant now) {
        return TokenCommand.by(actor, TokenEventType.COMPLETED, token, basis, now)
                .rule(isThis, event -> event, completed -> completed);
    }

    static TokenRuling fail(
            ShareToken token, Actor actor, Predicate<RedemptionId> isThis, FailureReason reason, Instant now) {
        return TokenCommand.by(actor, TokenEventType.FAILED, token, Basis.STANDS, now)
                .rule(isThis, event -> event.cause(FailureCause.REPORTED), failed -> failed.failureReason(reason));
    }

    static TokenRuling expire(ShareToken token, Actor actor, Instant now) {
        return TokenCommand.by(actor, TokenEventType.EXPIRED, token, Basis.STANDS, now)
                .rule(any -> true, event -> event, expired -> expired);
    }

    static TokenRuling giveUp(ShareToken token, Basis basis, Instant now) {
        FailureCause found = basis == Basis.UNCONFIRMED ? FailureCause.UNCONFIRMED : FailureCause.CHANGED;
        FailureCause cause = token.state().asOf(Microseconds.of(now)).cause().orElse(found);
        return TokenCommand.bySystem(TokenEventType.FAILED, token, basis, now)
                .rule(any -> true, event -> event.cause(cause), failed -> failed);
    }

    static TokenRuling end(ShareToken token, Instant now) {
        TokenState ended = token.state().asOf(Microseconds.of(now));
        TokenEventType type = ended.status() == TokenStatus.FAILED ? TokenEventType.FAILED : TokenEventType.EXPIRED;
        return TokenCommand.bySystem(type, token, Basis.STANDS, now)
                .rule(any -> true, event -> event.cause(ended.cause()), over -> over);
    }
}
