package dev.connections.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Brings instants to whole microseconds of the years 1 to 9999. */
public final class Microseconds {

    /** The first instant of the range. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant of the range. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Microseconds() {}

    /**
     * Cuts off whatever is finer than a microsecond.
     *
     * @param instant any instant
     * @return the instant, in whole microseconds
     * @throws DateTimeException if it lies outside the years 1 to 9999
     */
    public static Instant of(Instant instant) {
        return ofUsable(instant).orElseThrow(() -> new DateTimeException(instant + " is not in the years 1 to 9999"));
    }

    /**
     * Cuts off whatever is finer than a microsecond.
     *
     * @param instant any instant
     * @return the instant in whole microseconds, or nothing if it lies outside the years 1 to 9999
     */
    public static Optional<Instant> ofUsable(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MICROS);
        return whole.isBefore(FIRST) || whole.isAfter(LAST) ? Optional.empty() : Optional.of(whole);
    }

    /**
     * Adds a duration, as far as the range goes.
     *
     * @param instant an instant of the range
     * @param duration what to add; not negative
     * @return their sum in whole microseconds, or the last instant of the range if that comes first
     */
    public static Instant plus(Instant instant, Duration duration) {
        // Duration.between would overflow its nanoseconds over this distance, and catch its own exception.
        Duration room = Duration.ofSeconds(
                LAST.getEpochSecond() - instant.getEpochSecond(), LAST.getNano() - instant.getNano());
        return duration.compareTo(room) > 0 ? LAST : instant.plus(duration).truncatedTo(ChronoUnit.MICROS);
    }
}
