package dev.connections.lifecycle;

import dev.connections.style.HouseStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A {@link Period} as plain data. */
@HouseStyle
@Value.Immutable
public abstract class PeriodForm {

    PeriodForm() {}

    /** {@return a builder; an open period has no end} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return its first instant} */
    public abstract Instant from();

    /** {@return the first instant after it, unless it still goes on} */
    public abstract Optional<Instant> until();

    /** {@return the data types that were shared, sorted} */
    public abstract List<String> dataTypes();

    /** Builds a form from what a store has kept. Not thread-safe. */
    public static class Builder extends ImmutablePeriodForm.Builder {
        Builder() {}
    }
}
