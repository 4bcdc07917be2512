package dev.connections.proofs.interleavings;

import static dev.connections.proofs.interleavings.Offered.NOON;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.util.Optional;

/** The changes of one token: what the rules would have a store write. */
record Issued(TokenChange change) {

    private static final Connection ACTIVE =
            Offered.of("con", "org_globex", Optional.empty()).activated().connection();
    static final Flow FLOW = ACTIVE.flow();

    private static final Actor SOURCE = Actor.of(FLOW.source()).via(Channel.API);
    private static final Actor DESTINATION = Actor.of(FLOW.destination()).via(Channel.DASHBOARD);

    /** A token with this id, and a digest of 64 times this digit. */
    static Issued of(String id, String digit) {
        TokenTerms terms = TokenTerms.of(
                TokenId.of(id),
                TokenDigest.restore(digit.repeat(64)),
                ACTIVE,
                SharedObject.of(DataType.of("events"), "object", "user_1"),
                TokenSettings.DEFAULT.validity(NOON));
        return new Issued((TokenChange) ShareToken.issue(terms, Basis.STANDS, SOURCE));
    }

    TokenChange claimedBy(String redemption) {
        return (TokenChange)
                token().redeem(DESTINATION, RedemptionId.of(redemption), Basis.STANDS, TokenSettings.DEFAULT, NOON);
    }

    TokenChange completedBy(String redemption) {
        return (TokenChange) claimedBy(redemption).token().complete(DESTINATION, Basis.STANDS, NOON);
    }

    TokenChange expired() {
        return (TokenChange) token().expire(SOURCE, NOON);
    }

    TokenId id() {
        return token().id();
    }

    TokenDigest digest() {
        return token().terms().digest();
    }

    private ShareToken token() {
        return change.token();
    }
}
