package dev.connections.postgres.load;

import java.io.PrintStream;
import java.util.List;

/** The two commands: to load a database, and to measure the adapters over it. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_ARGUMENTS = 2;

    private Main() {}

    /**
     * Runs a command, and ends with 0 if it is done, 1 if it failed and 2 if it was not understood.
     *
     * @param arguments see the usage, which is printed for nonsense
     */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> words, PrintStream out, PrintStream errors) {
        try {
            return run(Arguments.of(words), out, errors);
        } catch (IllegalArgumentException nonsense) {
            errors.println(nonsense.getMessage());
            errors.println(Arguments.USAGE);
            return BAD_ARGUMENTS;
        }
    }

    private static int run(Arguments asked, PrintStream out, PrintStream errors) {
        try (Place place = Place.of(asked)) {
            switch (asked.command()) {
                case LOAD -> new Load(place.pool(), Population.of(asked.size())).run(errors);
                case MEASURE -> new Measure(place.pool(), Population.of(asked.size()), asked.rounds()).run(out, errors);
            }
            return DONE;
        } catch (IllegalStateException refused) {
            errors.println(refused.getMessage());
            return FAILED;
        }
    }
}
