package dev.connections.token;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.ObjectId;
import dev.connections.TokenId;
import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What either side may see of a share token, as of an instant: whose it is, what it is for, and where it stands. The
 * person is left out, so that a destination that may not redeem the token learns nobody's id from it; so is whatever
 * could redeem it. That it stands well here says nothing of connection and consent: only redeeming asks.
 */
@HouseStyle
@Value.Immutable
public abstract class TokenMetadata {

    TokenMetadata() {}

    static TokenMetadata of(ShareToken token, Instant now) {
        TokenState state = token.state().asOf(now);
        return ImmutableTokenMetadata.builder()
                .id(token.id())
                .connection(token.connection())
                .flow(token.flow())
                .dataType(token.terms().object().dataType())
                .object(token.terms().object().id())
                .issuedAt(token.terms().issuedAt())
                .expiresAt(token.terms().expiresAt())
                .status(state.status())
                .version(state.version())
                .completeBy(state.status() == TokenStatus.PENDING ? Optional.of(state.endsAt()) : Optional.empty())
                .cause(state.cause())
                .build();
    }

    /** {@return its public id} */
    public abstract TokenId id();

    /** {@return the connection through which it shares} */
    public abstract ConnectionId connection();

    /** {@return the connection's two parties} */
    public abstract Flow flow();

    /** {@return the object's kind} */
    public abstract DataType dataType();

    /** {@return the object's id at the source} */
    public abstract ObjectId object();

    /** {@return when it was issued} */
    public abstract Instant issuedAt();

    /** {@return when it ends if it is not redeemed} */
    public abstract Instant expiresAt();

    /** {@return its status at the instant that was asked for} */
    public abstract TokenStatus status();

    /** {@return how many changes it has seen; 1 when issued} */
    public abstract long version();

    /**
     * {@return by when the redemption must be completed, while it is under way; at that very instant it is too late}
     */
    public abstract Optional<Instant> completeBy();

    /** {@return why the redemption came to nothing, if it did} */
    public abstract Optional<FailureCause> cause();

    /** {@return id, connection, parties and status, without the object} */
    @Override
    public String toString() {
        return "token " + id() + " of connection " + connection() + " " + flow() + " " + status() + " #" + version();
    }
}
