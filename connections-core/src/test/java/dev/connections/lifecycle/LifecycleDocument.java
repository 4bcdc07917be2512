package dev.connections.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The tables and the diagram of the lifecycle's page, as the reader finds them. */
record LifecycleDocument(List<List<Row>> tables, List<DrawnArrow> diagram) {

    /** One line of a table. */
    record Row(String action, String from, String by, String channel, String guard, String to) {

        boolean isOf(Action other) {
            return action.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT).equals(other.name());
        }

        boolean allows(Caller caller) {
            return List.of(by.split(" or ", -1)).contains(caller.by());
        }

        boolean isOver(String used) {
            return channel.equals("any") || channel.equals(used);
        }

        boolean startsFrom(Optional<Status> status) {
            return from.equals("any") || from.equals(status.map(Status::name).orElse("-"));
        }

        /** The status without the note on it. */
        String target() {
            return to.split(";", -1)[0];
        }

        boolean clearsRefusal() {
            return to.endsWith("; `refusedByDestination` cleared");
        }
    }

    /** One arrow of the diagram. */
    record DrawnArrow(String from, String to, String action) {}

    private static final String HEADING = "| action | from | by | channel | guard | to |";
    private static final Pattern ARROW = Pattern.compile("\\s*(\\S+) --> (\\S+): (\\w+)");

    static LifecycleDocument read() {
        try {
            List<String> lines = Files.readAllLines(Path.of("..", "docs", "lifecycle.md"));
            return new LifecycleDocument(tables(lines), diagram(lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Row> rows() {
        return tables.stream().flatMap(List::stream).toList();
    }

    private static List<List<Row>> tables(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).equals(HEADING))
                .mapToObj(heading -> lines.subList(heading + 2, lines.size()).stream()
                        .takeWhile(line -> line.startsWith("|"))
                        .map(LifecycleDocument::row)
                        .toList())
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    private static List<DrawnArrow> diagram(List<String> lines) {
        int begin = lines.indexOf("stateDiagram-v2") + 1;
        return lines.subList(begin, lines.size()).stream()
                .takeWhile(line -> !line.equals("```"))
                .map(LifecycleDocument::drawnArrow)
                .toList();
    }

    private static DrawnArrow drawnArrow(String line) {
        Matcher arrow = ARROW.matcher(line);
        if (!arrow.matches()) {
            throw new IllegalArgumentException("no arrow: " + line);
        }
        return new DrawnArrow(arrow.group(1), arrow.group(2), arrow.group(3));
    }
}
