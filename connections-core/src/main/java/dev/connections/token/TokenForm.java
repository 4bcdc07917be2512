package dev.connections.token;

import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@link ShareToken} as plain data, for a store: one column or field for each accessor, under the accessor's name. It
 * holds the digest of the secret and never the secret.
 */
@HouseStyle
@Value.Immutable
public abstract class TokenForm {

    /** The version of this form that this library writes and reads. */
    public static final int VERSION = 1;

    TokenForm() {}

    /** {@return a builder; all but the optional accessors must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of the form: {@link #VERSION}} */
    public abstract int formVersion();

    /** {@return the public id; unique} */
    public abstract String id();

    /** {@return the digest of the secret, 64 hexadecimal digits; unique} */
    public abstract String digest();

    /** {@return the connection's id} */
    public abstract String connection();

    /** {@return the source's id} */
    public abstract String source();

    /** {@return the destination's id} */
    public abstract String destination();

    /** {@return the activation of the connection under which it was issued} */
    public abstract long epoch();

    /** {@return the object's data type} */
    public abstract String dataType();

    /** {@return the object's id} */
    public abstract String object();

    /** {@return the id of the person that the object is about} */
    public abstract String subject();

    /** {@return when it was issued} */
    public abstract Instant issuedAt();

    /** {@return when it ends if it is not redeemed} */
    public abstract Instant expiresAt();

    /** {@return the name of the {@link TokenStatus} as recorded} */
    public abstract String status();

    /** {@return how many changes it has seen} */
    public abstract long version();

    /** {@return when it last changed} */
    public abstract Instant updatedAt();

    /** {@return when time ends its state, or since when it is over; see {@link TokenState#endsAt()}} */
    public abstract Instant endsAt();

    /** {@return the name of the {@link FailureCause}, if it failed} */
    public abstract Optional<String> cause();

    /** {@return the id of the redemption that claimed it, if one has} */
    public abstract Optional<String> redemption();

    /** {@return why the destination could not take the object, in its own words, if it reported that} */
    public abstract Optional<String> failureReason();

    /** {@return id, connection and status, without the object, the person and the digest} */
    @Override
    public String toString() {
        return "TokenForm " + id() + " of connection " + connection() + " " + status() + " #" + version();
    }

    /** Builds a form from what a store has kept. Not thread-safe. */
    public static class Builder extends ImmutableTokenForm.Builder {
        Builder() {}
    }
}
