package dev.connections.testing;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random texts: few, so that they meet; and among them the longest, and those that only Java tells apart. */
final class ArbitraryTexts {

    private static final int MOST_CODE_POINTS = 128;

    private ArbitraryTexts() {}

    /** Texts like the one given, which is the most frequent of them. */
    static Arbitrary<String> like(String plain) {
        return Arbitraries.frequency(
                Tuple.of(12, plain),
                Tuple.of(6, plain + "-2"),
                Tuple.of(2, plain.toUpperCase(Locale.ROOT)),
                Tuple.of(1, plain + " "),
                Tuple.of(1, "caf\u00E9"),
                Tuple.of(1, "cafe\u0301"),
                Tuple.of(1, "100%_'\\"),
                Tuple.of(1, "x".repeat(MOST_CODE_POINTS)),
                Tuple.of(1, "\uD83D\uDE00".repeat(MOST_CODE_POINTS)));
    }
}
