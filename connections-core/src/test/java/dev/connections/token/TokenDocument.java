package dev.connections.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables, the diagram and the order of refusals of the share tokens' page, as the reader finds them. */
record TokenDocument(List<Row> rows, List<Answer> answers, List<DrawnArrow> diagram, List<List<String>> order) {

    /** One line of the first table. */
    record Row(String action, String from, String by, String guard, String to) {

        boolean allows(Caller caller) {
            return List.of(by.split(" or ", -1)).contains(caller.by());
        }
    }

    /** One line of the second table. */
    record Answer(String basis, String toTheSource, String toTheDestination) {}

    /** One arrow of the diagram. */
    record DrawnArrow(String from, String to, String action) {}

    private static final Pattern ARROW = Pattern.compile("\\s*(\\S+) --> (\\S+): (\\w+)");
    private static final Pattern LISTED = Pattern.compile("\\d\\. ((?:`[A-Z_]+`(?:, )?)+)(?::.*)?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static TokenDocument read() {
        try {
            List<String> lines = Files.readAllLines(Path.of("..", "docs", "share-tokens.md"));
            return new TokenDocument(
                    table(lines, "| action |")
                            .map(row -> new Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                            .toList(),
                    table(lines, "| basis |")
                            .map(row -> new Answer(code(row.get(0)), code(row.get(2)), code(row.get(3))))
                            .toList(),
                    diagram(lines),
                    lines.stream()
                            .flatMap(line -> LISTED.matcher(line).results())
                            .map(listed -> CODE.matcher(listed.group(1))
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList())
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<List<String>> table(List<String> lines, String heading) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private static String code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<DrawnArrow> diagram(List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.equals("stateDiagram-v2"))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .map(TokenDocument::drawnArrow)
                .toList();
    }

    private static DrawnArrow drawnArrow(String line) {
        MatchResult arrow = ARROW.matcher(line)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no arrow: " + line));
        return new DrawnArrow(arrow.group(1), arrow.group(2), arrow.group(3));
    }
}
