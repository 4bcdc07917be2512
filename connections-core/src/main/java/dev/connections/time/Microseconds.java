package dev.connections.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Brings instants to whole microseconds of the years 1 to 9999. */
public final class Microseconds {

    /** The first instant of the range. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant of the range. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final long A_SECOND = 1_000_000;
    private static final long FIRST_SECOND = FIRST.getEpochSecond();
    private static final long LAST_SECOND = LAST.getEpochSecond();

    private Microseconds() {}

    /**
     * Cuts off whatever is finer than a microsecond.
     *
     * @param instant any instant
     * @return the instant, in whole microseconds
     * @throws DateTimeException if it lies outside the years 1 to 9999
     */
    public static Instant of(Instant instant) {
        if (!isUsable(instant)) {
            throw outside(instant);
        }
        return whole(instant);
    }

    /**
     * Cuts off whatever is finer than a microsecond.
     *
     * @param instant any instant
     * @return the instant in whole microseconds, or nothing if it lies outside the years 1 to 9999
     */
    public static Optional<Instant> ofUsable(Instant instant) {
        return isUsable(instant) ? Optional.of(whole(instant)) : Optional.empty();
    }

    private static Instant whole(Instant usable) {
        return usable.get(ChronoField.NANO_OF_SECOND) % 1_000 == 0 ? usable : usable.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Counts the whole microseconds since 1970, to compare instants by.
     *
     * @param instant any instant
     * @return its microseconds; negative before 1970
     * @throws DateTimeException if it lies outside the years 1 to 9999
     */
    public static long since1970(Instant instant) {
        if (!isUsable(instant)) {
            throw outside(instant);
        }
        return instant.getEpochSecond() * A_SECOND + instant.getNano() / 1_000;
    }

    /**
     * Makes an instant of the whole microseconds since 1970.
     *
     * @param microseconds as {@link #since1970} counts them
     * @return the instant
     */
    public static Instant ofSince1970(long microseconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, A_SECOND), Math.floorMod(microseconds, A_SECOND) * 1_000L);
    }

    private static DateTimeException outside(Instant instant) {
        return new DateTimeException(instant + " is not in the years 1 to 9999");
    }

    /**
     * Says whether an instant lies within the range.
     *
     * @param instant any instant
     * @return whether it is of the years 1 to 9999
     */
    public static boolean isUsable(Instant instant) {
        return instant.getEpochSecond() >= FIRST_SECOND && instant.getEpochSecond() <= LAST_SECOND;
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
