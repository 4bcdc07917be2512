package dev.connections.lifecycle;

import dev.connections.style.HouseStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A connection as plain data, for a store: one column or field for each accessor, under the accessor's name. Instants
 * are whole microseconds of the years 1 to 9999; text compares exactly as in Java. {@link Connection#toForm()} makes
 * it, {@link Connection#restore(ConnectionForm)} checks that it holds together.
 */
@HouseStyle
@Value.Immutable
public abstract class ConnectionForm {

    /** The version of this form that this library writes and reads. */
    public static final int VERSION = 1;

    ConnectionForm() {}

    /** {@return a builder; all but the optional accessors must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the version of the form: {@link #VERSION}} */
    public abstract int formVersion();

    /** {@return the connection's id} */
    public abstract String id();

    /** {@return the source's id} */
    public abstract String source();

    /** {@return the destination's id} */
    public abstract String destination();

    /** {@return the alias by which the destination was named, if it was} */
    public abstract Optional<String> destinationAlias();

    /** {@return the name of the {@link ActivationMode}} */
    public abstract String activationMode();

    /** {@return the name of the {@link HistoryPolicy}} */
    public abstract String historyPolicy();

    /** {@return how long an offer stays open, unless it does so without end} */
    public abstract Optional<Duration> openFor();

    /** {@return the connection's name} */
    public abstract String name();

    /** {@return the accepted data types, sorted} */
    public abstract List<String> dataTypes();

    /** {@return the proposed data types, sorted; often none} */
    public abstract List<String> proposedDataTypes();

    /** {@return the name of the recorded {@link Status}} */
    public abstract String status();

    /** {@return when the offer ends, or ended} */
    public abstract Optional<Instant> pendingUntil();

    /** {@return whether the destination has deactivated it and not activated it since} */
    public abstract boolean refusedByDestination();

    /** {@return when it was active, in order} */
    public abstract List<PeriodForm> periods();

    /** {@return how often it has been activated} */
    public abstract long epoch();

    /** {@return how many changes it has seen} */
    public abstract long version();

    /** {@return when it was created} */
    public abstract Instant createdAt();

    /** {@return when it last changed} */
    public abstract Instant updatedAt();

    /** {@return the id, without the name} */
    @Override
    public String toString() {
        return "ConnectionForm " + id() + " #" + version();
    }

    /** Builds a form from what a store has kept. Not thread-safe. */
    public static class Builder extends ImmutableConnectionForm.Builder {
        Builder() {}
    }
}
