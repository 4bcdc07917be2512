package dev.connections.token;

import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@link TokenEvent} as plain data, for a store or an outbox: one column or field for each accessor, under the
 * accessor's name. The details that an event of its type does not have are absent.
 */
@HouseStyle
@Value.Immutable
public abstract class TokenEventForm {

    /** The version of this form that this library writes and reads. */
    public static final int VERSION = 1;

    TokenEventForm() {}

    /** {@return a builder; all but the optional accessors must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of the form: {@link #VERSION}} */
    public abstract int formVersion();

    /** {@return the token's id} */
    public abstract String token();

    /** {@return the connection's id} */
    public abstract String connection();

    /** {@return the token's version after the change} */
    public abstract long sequence();

    /** {@return the name of the {@link TokenEventType}} */
    public abstract String type();

    /** {@return when it happened} */
    public abstract Instant at();

    /** {@return the id of the organization that acted; absent for what the system did} */
    public abstract Optional<String> actor();

    /** {@return the name of the {@link dev.connections.Channel} that it used; present with an actor} */
    public abstract Optional<String> channel();

    /** {@return the member of its staff, if said} */
    public abstract Optional<String> principal();

    /** {@return the name of the {@link TokenStatus} before, if there was a token} */
    public abstract Optional<String> from();

    /** {@return the name of the {@link TokenStatus} after} */
    public abstract String to();

    /** {@return when time will end what has begun, when issued or claimed} */
    public abstract Optional<Instant> endsAt();

    /** {@return the name of the {@link FailureCause}, when failed} */
    public abstract Optional<String> cause();

    /** {@return what happened to which token} */
    @Override
    public String toString() {
        return "TokenEventForm " + type() + " " + token() + " #" + sequence();
    }

    /** Builds a form from what a store has kept. Not thread-safe. */
    public static class Builder extends ImmutableTokenEventForm.Builder {
        Builder() {}
    }
}
