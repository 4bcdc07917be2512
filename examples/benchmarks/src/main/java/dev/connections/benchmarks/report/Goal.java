package dev.connections.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that a group's figures must show, and better should. Of CPU times only the ratio within one run counts.
 * Immutable.
 */
public final class Goal {

    private static final double ALMOST_NOTHING = 0.1;
    private static final double BY_JMH_EACH_NANOSECOND = 20e-6;

    private enum Sense {
        AT_MOST,
        AT_LEAST
    }

    private final String text;
    private final Sense sense;
    private final double must;
    private final OptionalDouble stretch;
    private final boolean asserted;
    private final Set<Row> rows;
    private final Function<Figures, Map<String, Double>> measure;

    private Goal(
            String text,
            Sense sense,
            double must,
            OptionalDouble stretch,
            boolean asserted,
            Set<Row> rows,
            Function<Figures, Map<String, Double>> measure) {
        this.text = text;
        this.sense = sense;
        this.must = must;
        this.stretch = stretch;
        this.asserted = asserted;
        this.rows = rows;
        this.measure = measure;
    }

    /** {@return that a row takes at most so many times what another does, in each case} */
    public static Goal atMost(double must, double stretch, Row row, Row base) {
        return ratio(row.label() + " : " + base.label(), must, stretch, row, base, variant -> true);
    }

    /** {@return the same for one case} */
    public static Goal atMost(double must, double stretch, Row row, Row base, String variant) {
        return ratio(row.label() + " : " + base.label(), must, stretch, row, base, variant::equals);
    }

    /** {@return that a row would better take at most so many times what another does, in one case} */
    public static Goal hope(double stretch, Row row, Row base, String variant) {
        return ratio(row.label() + " : " + base.label(), Double.POSITIVE_INFINITY, stretch, row, base, variant::equals);
    }

    private static Goal ratio(String text, double must, double stretch, Row row, Row base, Predicate<String> variants) {
        return new Goal(text, Sense.AT_MOST, must, OptionalDouble.of(stretch), false, Set.of(row, base), figures -> {
            Map<String, Double> ratios = figures.ratios(row, base);
            ratios.keySet().removeIf(variants.negate());
            return ratios;
        });
    }

    /** {@return that a row is at least so many times as fast as another, in each case} */
    public static Goal faster(double must, double stretch, Row row, Row than) {
        return new Goal(
                than.label() + " : " + row.label(),
                Sense.AT_LEAST,
                must,
                OptionalDouble.of(stretch),
                false,
                Set.of(row, than),
                figures -> figures.ratios(than, row));
    }

    /** {@return that a row is faster than another, in each case} */
    public static Goal fasterThan(Row row, Row than) {
        return new Goal(
                than.label() + " : " + row.label(),
                Sense.AT_LEAST,
                1,
                OptionalDouble.empty(),
                false,
                Set.of(row, than),
                figures -> figures.ratios(than, row));
    }

    /** {@return that a row takes at most so many times in one case what it does in another} */
    public static Goal growth(double must, double stretch, Row row, String from, String to) {
        return new Goal(
                row.label() + ", from " + from + " to " + to,
                Sense.AT_MOST,
                must,
                OptionalDouble.of(stretch),
                false,
                Set.of(row),
                figures -> {
                    Map<String, Double> cpu = figures.each(row, Figure::cpu);
                    return cpu.containsKey(from) && cpu.containsKey(to)
                            ? Map.of(to, cpu.getOrDefault(to, 0.0) / cpu.getOrDefault(from, 1.0))
                            : Map.of();
                });
    }

    /** {@return that two threads do at least so many times what one does} */
    public static Goal scaling(double must, double stretch, Row row, String one, String two) {
        return new Goal(
                row.label() + ", two threads : one",
                Sense.AT_LEAST,
                must,
                OptionalDouble.of(stretch),
                false,
                Set.of(row),
                figures -> {
                    Map<String, Double> wall = figures.each(row, Figure::wall);
                    return wall.containsKey(one) && wall.containsKey(two)
                            ? Map.of("", 2 * wall.getOrDefault(one, 0.0) / wall.getOrDefault(two, 1.0))
                            : Map.of();
                });
    }

    /** {@return that what was found out of a row is at most so much, wherever it was} */
    public static Goal fact(double must, double stretch, Row row, String fact) {
        return new Goal(
                row.label() + ", " + fact,
                Sense.AT_MOST,
                must,
                OptionalDouble.of(stretch),
                false,
                Set.of(row),
                figures -> {
                    Map<String, Double> known =
                            figures.each(row, figure -> figure.facts().getOrDefault(fact, Double.NaN));
                    known.values().removeIf(value -> value.isNaN());
                    return known;
                });
    }

    /** {@return that a row allocates nothing: a run in which it does ends with an error} */
    public static Goal allocatesNothing(Row row) {
        return allocatesNothing(row, variant -> true);
    }

    /** {@return the same for some cases} */
    public static Goal allocatesNothing(Row row, Predicate<String> variants) {
        return new Goal(
                row.label() + ", B allocated",
                Sense.AT_MOST,
                ALMOST_NOTHING,
                OptionalDouble.empty(),
                true,
                Set.of(row),
                figures -> {
                    Map<String, Double> bytes = new LinkedHashMap<>(figures.each(row, Goal::allocated));
                    bytes.keySet().removeIf(variants.negate());
                    return bytes;
                });
    }

    /**
     * What is left without the few kilobytes that JMH itself allocates in a second: a slow row would be blamed for
     * them.
     */
    private static double allocated(Figure figure) {
        return Math.max(0, figure.bytes() - figure.wall() * BY_JMH_EACH_NANOSECOND);
    }

    /** {@return the names of the rows that it is about} */
    public Set<String> rows() {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.add(row.name()));
        return names;
    }

    String text() {
        return text.replace("*", "");
    }

    /** {@return in which cases it can be told how it stands, and what was measured} */
    Map<String, Double> measured(Figures figures) {
        return measure.apply(figures);
    }

    boolean isMet(double measured) {
        return holds(measured, must);
    }

    boolean isStretched(double measured) {
        return stretch.isPresent() && holds(measured, stretch.getAsDouble());
    }

    private boolean holds(double measured, double bound) {
        return sense == Sense.AT_MOST ? measured <= bound : measured >= bound;
    }

    String must() {
        if (Double.isInfinite(must)) {
            return "";
        }
        return asserted ? "0" : bound(must);
    }

    String stretch() {
        return stretch.isPresent() ? bound(stretch.getAsDouble()) : "";
    }

    private String bound(double bound) {
        return (sense == Sense.AT_MOST ? "≤ " : "≥ ") + Text.number(bound);
    }

    /** {@return whether it is more than a goal, and the figures break it} */
    public boolean isBrokenBy(Figures figures) {
        return asserted && !measured(figures).values().stream().allMatch(this::isMet);
    }
}
