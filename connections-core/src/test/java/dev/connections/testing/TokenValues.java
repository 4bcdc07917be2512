package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenEventForm;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenState;
import dev.connections.token.TokenTerms;
import dev.connections.token.Validity;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The part of {@link ConnectionsDomain} that provides share tokens and what belongs to them. */
final class TokenValues extends DomainContextBase {

    @Provide
    Arbitrary<ShareToken> tokens() {
        return changes().map(TokenChange::token);
    }

    @Provide
    Arbitrary<TokenChange> changes() {
        return ArbitraryTokens.histories().map(ArbitraryTokens::last);
    }

    @Provide
    Arbitrary<TokenRuling.Unchanged> rulingsWithoutChange() {
        return tokens().filter(token -> token.redemption().isPresent()).map(TokenValues::redeemedAgain);
    }

    private static TokenRuling.Unchanged redeemedAgain(ShareToken token) {
        Actor destination = ArbitraryValues.acting(token.flow().destination());
        return (TokenRuling.Unchanged) token.redeem(
                destination,
                token.redemption().orElseThrow(),
                Basis.STANDS,
                TokenSettings.DEFAULT,
                token.state().updatedAt());
    }

    @Provide
    Arbitrary<TokenRuling.Refused> refusedRulings() {
        return Combinators.combine(tokens(), ArbitraryValues.actors(), ArbitraryValues.instants())
                .as(ShareToken::expire)
                .filter(TokenRuling.Refused.class::isInstance)
                .map(TokenRuling.Refused.class::cast);
    }

    @Provide
    Arbitrary<TokenEvent> events() {
        return changes().map(TokenChange::event);
    }

    @Provide
    Arbitrary<TokenState> states() {
        return Combinators.combine(tokens(), ArbitraryValues.instants().optional(0.5))
                .as((token, now) -> now.map(token.state()::asOf).orElse(token.state()));
    }

    @Provide
    Arbitrary<TokenMetadata> metadata() {
        return Combinators.combine(tokens(), ArbitraryValues.instants()).as(TokenValues::seen);
    }

    private static TokenMetadata seen(ShareToken token, Instant now) {
        return token.metadata(now);
    }

    @Provide
    Arbitrary<TokenForm> tokenForms() {
        return tokens().map(ShareToken::toForm);
    }

    @Provide
    Arbitrary<TokenEventForm> eventForms() {
        return events().map(TokenEvent::toForm);
    }

    @Provide
    Arbitrary<TokenTerms> terms() {
        return ArbitraryTokens.terms();
    }

    @Provide
    Arbitrary<Validity> validities() {
        return terms().map(TokenTerms::validity);
    }

    @Provide
    Arbitrary<SharedObject> objects() {
        return ArbitraryTokens.objects();
    }

    @Provide
    Arbitrary<TokenSecret> secrets() {
        return ArbitraryTokens.secrets();
    }

    @Provide
    Arbitrary<TokenDigest> digests() {
        return secrets().map(TokenSecret::digest);
    }

    @Provide
    Arbitrary<TokenSettings> settings() {
        Arbitrary<Duration> completions =
                Arbitraries.of(Duration.ofNanos(1_000), Duration.ofHours(1), Duration.ofDays(1));
        return Combinators.combine(ArbitraryTokens.lifetimes(), ArbitraryTokens.lifetimes(), completions)
                .as((one, other, completion) -> one.compareTo(other) <= 0
                        ? new TokenSettings(one, other, completion)
                        : new TokenSettings(other, one, completion));
    }
}
