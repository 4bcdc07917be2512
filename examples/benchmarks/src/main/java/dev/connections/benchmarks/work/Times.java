package dev.connections.benchmarks.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The year in which everything happens, in microseconds since 1970, and the instant of all questions after it. */
public final class Times {

    public static final long DAY = 86_400_000_000L;
    public static final long FIRST = 1_700_000_000_000_000L;
    public static final long LAST = FIRST + 365 * DAY;
    public static final long NOW_MICROS = LAST + DAY;
    public static final Instant NOW = instant(NOW_MICROS);

    private Times() {}

    /** {@return the instant of a number of microseconds} */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
