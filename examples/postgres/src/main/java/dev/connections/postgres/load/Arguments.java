package dev.connections.postgres.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param command what to do
 * @param url the database, or nothing for a server in the directory
 * @param directory where such a server keeps its data
 * @param size how much to load
 * @param rounds how often each call is measured
 */
record Arguments(Command command, Optional<String> url, String directory, Size size, int rounds) {

    static final String USAGE = """
            usage: load|measure [option ...]
              --url URL            a PostgreSQL database, as jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD
              --directory PATH     without a URL: where a server of its own keeps its data (default
                                   examples/postgres/target/database)
              --connections N      connections to load, at least 100 (default 1000000)
              --statements N       statements of consent to load, at least 100 (default 10000000)
              --tokens N           share tokens to load, at least 100 (default 100000)
              --rounds N           rounds to measure, at least 1 (default 40)""";

    private static final int FEWEST = 100;

    /** What can be done. */
    enum Command {
        LOAD,
        MEASURE
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it makes no sense, with a sentence that says why
     */
    static Arguments of(List<String> words) {
        require(!words.isEmpty(), "nothing is asked for");
        Arguments asked = new Arguments(
                command(words.get(0)), Optional.empty(), "examples/postgres/target/database", Size.DEFAULT, 40);
        require(words.size() % 2 == 1, "an option without a value");
        for (int i = 1; i < words.size(); i += 2) {
            asked = asked.with(words.get(i), words.get(i + 1));
        }
        return asked;
    }

    private static Command command(String word) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown command \"" + word + "\""));
    }

    private Arguments with(String option, String value) {
        return switch (option) {
            case "--url" -> new Arguments(command, Optional.of(url(value)), directory, size, rounds);
            case "--directory" -> new Arguments(command, url, value, size, rounds);
            case "--connections" -> with(new Size(number(option, value, FEWEST), size.statements(), size.tokens()));
            case "--statements" -> with(new Size(size.connections(), number(option, value, FEWEST), size.tokens()));
            case "--tokens" -> with(new Size(size.connections(), size.statements(), number(option, value, FEWEST)));
            case "--rounds" -> new Arguments(command, url, directory, size, number(option, value, 1));
            default -> throw new IllegalArgumentException("unknown option \"" + option + "\"");
        };
    }

    private Arguments with(Size other) {
        return new Arguments(command, url, directory, other, rounds);
    }

    private static String url(String value) {
        require(value.startsWith("jdbc:postgresql:"), "--url is not a JDBC URL of PostgreSQL");
        return value;
    }

    private static int number(String option, String value, int least) {
        require(value.matches("[0-9]{1,9}"), option + " is not a number");
        int number = Integer.parseInt(value);
        require(number >= least, option + " is below " + least);
        return number;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
