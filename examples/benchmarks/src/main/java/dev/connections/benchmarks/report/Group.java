package dev.connections.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table: what is timed for it, beside what the figures are shown, and what they should be.
 *
 * @param name what it is called on the command line
 * @param title what it is called in print
 * @param benchmark what JMH times
 * @param rows the rows, in order
 * @param bases the rows to which all others are compared
 * @param goals what the figures should show
 * @param effort how long and how often it is run
 */
public record Group(
        String name,
        String title,
        Class<?> benchmark,
        List<Row> rows,
        List<Row> bases,
        List<Goal> goals,
        Effort effort) {

    /**
     * A group without goals yet.
     *
     * @param name what it is called on the command line
     * @param title what it is called in print
     * @param benchmark what JMH times
     * @param rows the rows, in order
     * @param bases the rows to which all others are compared
     * @return the group
     */
    public static Group of(String name, String title, Class<?> benchmark, Row[] rows, Row... bases) {
        return new Group(name, title, benchmark, List.of(rows), List.of(bases), List.of(), Effort.FULL);
    }

    /** {@return the same with goals} */
    public Group wanting(Goal... wanted) {
        return new Group(name, title, benchmark, rows, bases, List.of(wanted), effort);
    }

    /** {@return the same, run with another effort} */
    public Group with(Effort other) {
        return new Group(name, title, benchmark, rows, bases, goals, other);
    }

    Optional<Row> row(String rowName) {
        return rows.stream().filter(row -> row.name().equals(rowName)).findFirst();
    }

    /** {@return whether some goal that is more than a goal is broken} */
    public boolean isBrokenBy(Figures figures) {
        return goals.stream().anyMatch(goal -> goal.isBrokenBy(figures));
    }

    /** {@return the rows as JMH is told them} */
    String[] rowNames() {
        return rows.stream().map(Row::name).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(rowNames());
    }
}
