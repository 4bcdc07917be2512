package dev.connections.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.connections.DataTypes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A half-open time {@code [from, until)} in which a connection was active and carried the same data types. */
public final class Period {

    private final Instant from;
    private final Optional<Instant> until;
    private final DataTypes dataTypes;

    private Period(Instant from, Optional<Instant> until, DataTypes dataTypes) {
        this.from = requireNonNull(from, "from");
        this.until = until;
        this.dataTypes = requireNonNull(dataTypes, "dataTypes");
    }

    static Period open(Instant from, DataTypes dataTypes) {
        return new Period(from, Optional.empty(), dataTypes);
    }

    Period closed(Instant at) {
        return new Period(from, Optional.of(at), dataTypes);
    }

    /** {@return its first instant} */
    public Instant from() {
        return from;
    }

    /** {@return the first instant after it, unless it still goes on} */
    public Optional<Instant> until() {
        return until;
    }

    /** {@return the data types that were shared: accepted, not merely proposed} */
    public DataTypes dataTypes() {
        return dataTypes;
    }

    /** {@return whether it still goes on} */
    public boolean isOpen() {
        return until.isEmpty();
    }

    /**
     * Says whether an instant lies in this period: its first instant does, its end does not.
     *
     * @param instant any instant
     * @return whether it is within the bounds
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (until.isEmpty() || instant.isBefore(until.get()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period period
                && from.equals(period.from)
                && until.equals(period.until)
                && dataTypes.equals(period.dataTypes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until, dataTypes);
    }

    /** {@return the bounds and the data types} */
    @Override
    public String toString() {
        return "[" + from + ", " + until.map(Instant::toString).orElse("") + ") " + dataTypes;
    }
}
