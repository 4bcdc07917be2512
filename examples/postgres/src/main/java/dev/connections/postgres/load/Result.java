package dev.connections.postgres.load;

import dev.connections.postgres.load.Measure.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the rounds of one kind of call came to. Prints as a row of a table. */
final class Result {

    static final String HEADER = """
            | call | adapter, ns | bare SQL, ns | adapter : bare | middle half of the rounds | bare in a transaction : bare |
            |---|---|---|---|---|---|""";

    private final String name;
    private final List<Round> rounds = new ArrayList<>();

    Result(String name) {
        this.name = name;
    }

    void add(Round round) {
        rounds.add(round);
    }

    private double quantile(double part, ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return sorted[(int) (part * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f to %.2f | %.2f |",
                name,
                quantile(0.5, Round::adapter),
                quantile(0.5, Round::bare),
                quantile(0.5, Round::ratio),
                quantile(0.25, Round::ratio),
                quantile(0.75, Round::ratio),
                quantile(0.5, Round::ratioOfTransaction));
    }
}
