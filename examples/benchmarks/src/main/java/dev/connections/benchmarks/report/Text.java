package dev.connections.benchmarks.report;

import java.util.Locale;

/** Numbers as a table shows them. */
final class Text {

    private Text() {}

    /** {@return a number with three digits that say something, or its whole part} */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    static String ratio(double value) {
        return number(value) + " x";
    }
}
