package dev.connections.token;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** What never changes about a share token: which it is, what it is for, and what it rests on. */
@HouseStyle
@Value.Immutable
public abstract class TokenTerms {

    TokenTerms() {}

    /**
     * The terms of a token that is to be issued now.
     *
     * @param id its public id
     * @param digest the digest of its secret
     * @param connection the connection through which it shares, as it is now
     * @param object what it shares
     * @param validity when it is good
     * @return the terms
     */
    public static TokenTerms of(
            TokenId id, TokenDigest digest, Connection connection, SharedObject object, Validity validity) {
        return ImmutableTokenTerms.builder()
                .id(id)
                .digest(digest)
                .connection(connection.id())
                .flow(connection.flow())
                .epoch(connection.epoch())
                .object(object)
                .validity(validity)
                .build();
    }

    /** {@return its public id} */
    public abstract TokenId id();

    /** {@return the digest of its secret} */
    public abstract TokenDigest digest();

    /** {@return the connection through which it shares} */
    public abstract ConnectionId connection();

    /** {@return the connection's two parties} */
    public abstract Flow flow();

    /** {@return the activation of the connection under which it was issued; it is good under no other} */
    public abstract long epoch();

    /** {@return what it shares} */
    public abstract SharedObject object();

    /** {@return when it is good} */
    public abstract Validity validity();

    /** {@return when it was issued} */
    public Instant issuedAt() {
        return validity().from();
    }

    /** {@return when it ends if it is not redeemed; at that very instant it is over} */
    public Instant expiresAt() {
        return validity().until();
    }

    /** {@return id, connection and parties, without the object and the person} */
    @Override
    public String toString() {
        return "token " + id() + " of connection " + connection() + " " + flow();
    }
}
