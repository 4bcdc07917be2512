package dev.connections.lifecycle;

import dev.connections.style.HouseStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@link ConnectionEvent} as plain data, for a store or an outbox: one column or field for each accessor, under the
 * accessor's name. The details that an event of its type does not have are absent.
 */
@HouseStyle
@Value.Immutable
public abstract class EventForm {

    /** The version of this form that this library writes and reads. */
    public static final int VERSION = 1;

    EventForm() {}

    /** {@return a builder; all but the optional accessors must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of the form: {@link #VERSION}} */
    public abstract int formVersion();

    /** {@return the connection's id} */
    public abstract String connection();

    /** {@return the connection's version after the change} */
    public abstract long sequence();

    /** {@return the name of the {@link EventType}} */
    public abstract String type();

    /** {@return when it happened} */
    public abstract Instant at();

    /** {@return the id of the organization that acted; absent for what time brought about} */
    public abstract Optional<String> actor();

    /** {@return the name of the {@link dev.connections.Channel} that it used; present with an actor} */
    public abstract Optional<String> channel();

    /** {@return the member of its staff, if said} */
    public abstract Optional<String> principal();

    /** {@return the name of the {@link Status} before, if it changed and there was one} */
    public abstract Optional<String> from();

    /** {@return the name of the {@link Status} after, if it changed} */
    public abstract Optional<String> to();

    /** {@return the source's id, when created} */
    public abstract Optional<String> source();

    /** {@return the destination's id, when created} */
    public abstract Optional<String> destination();

    /** {@return the alias by which the destination was named, when created} */
    public abstract Optional<String> destinationAlias();

    /** {@return the name of the {@link ActivationMode}, when created} */
    public abstract Optional<String> activationMode();

    /** {@return the name of the {@link HistoryPolicy}, when created} */
    public abstract Optional<String> historyPolicy();

    /** {@return how long an offer stays open, when created} */
    public abstract Optional<Duration> openFor();

    /** {@return the connection's name, when created or renamed} */
    public abstract Optional<String> name();

    /** {@return the accepted data types, when created or changed by the source} */
    public abstract Optional<List<String>> dataTypes();

    /** {@return the proposed data types, when changed by the source} */
    public abstract Optional<List<String>> proposedDataTypes();

    /** {@return what happened to which connection, without the name} */
    @Override
    public String toString() {
        return "EventForm " + type() + " " + connection() + " #" + sequence();
    }

    /** Builds a form from what a store has kept. Not thread-safe. */
    public static class Builder extends ImmutableEventForm.Builder {
        Builder() {}
    }
}
