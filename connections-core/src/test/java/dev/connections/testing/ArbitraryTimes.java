package dev.connections.testing;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random times on one coarse grid, so that they meet, and the ticks beside it, so that they just miss. */
final class ArbitraryTimes {

    private static final Duration TICK = Duration.ofNanos(1_000);

    private ArbitraryTimes() {}

    /** How a clock moves between two steps: mostly on, sometimes not at all, sometimes far, sometimes back. */
    static Arbitrary<Duration> clockMoves() {
        return Arbitraries.frequency(
                Tuple.of(8, Duration.ofHours(1)),
                Tuple.of(8, Duration.ZERO),
                Tuple.of(3, Duration.ofHours(2)),
                Tuple.of(2, TICK),
                Tuple.of(1, Duration.ofNanos(999)),
                Tuple.of(1, Duration.ofDays(2)),
                Tuple.of(1, TICK.negated()),
                Tuple.of(2, Duration.ofHours(-1)),
                Tuple.of(1, Duration.ofHours(-30)));
    }

    /** How a clock moves within a story: hardly. */
    static Arbitrary<Duration> shortMoves() {
        return Arbitraries.frequency(
                Tuple.of(14, Duration.ZERO),
                Tuple.of(1, TICK),
                Tuple.of(1, TICK.negated()),
                Tuple.of(1, Duration.ofMinutes(30)),
                Tuple.of(1, Duration.ofHours(1)),
                Tuple.of(1, Duration.ofHours(-1)));
    }

    /** The instant itself, or the tick before or after it. */
    static Arbitrary<Duration> beside() {
        return Arbitraries.frequency(Tuple.of(3, Duration.ZERO), Tuple.of(3, TICK.negated()), Tuple.of(1, TICK));
    }

    /** A time as seen from now: the past more often than the future. */
    static Arbitrary<Duration> fromNow() {
        return Combinators.combine(
                        Arbitraries.integers().between(-20, 4),
                        Arbitraries.frequency(
                                Tuple.of(6, Duration.ZERO), Tuple.of(1, TICK), Tuple.of(1, TICK.negated())))
                .as((hours, beside) -> Duration.ofHours(hours).plus(beside));
    }
}
