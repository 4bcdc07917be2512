package dev.connections.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files of golden data that lie beside this class, and beside a README that says what is in them: a line of
 * names, then lines of as many cells, parted by tabs, all in ASCII. The last line says how many lines there are, so
 * that a file that was cut off is noticed. The files are the truth: they come from the rules, and never from the
 * library. The stories are written by hand; digests and what follows a pattern were written by scripts that share no
 * code with the library.
 */
public final class GoldenFile {

    private static final String TEXT = "\"[^\"]*\"(?: x \\d+)?";
    private static final Pattern TEXTS = Pattern.compile(TEXT + "(?: \\+ " + TEXT + ")*");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"(?: x (\\d+))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private GoldenFile() {}

    /** A line of a file: its cells by the names of their columns. */
    public record Row(Map<String, String> cells) {

        /** What is written in a column. */
        public String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** The text that is spelled in a column. */
        public String text(String column) {
            return spelled(cell(column));
        }

        @Override
        public String toString() {
            return String.join(" | ", cells.values());
        }
    }

    /**
     * All lines of a file.
     *
     * @throws IllegalArgumentException if it is not whole
     */
    public static List<Row> read(String name) {
        List<String> lines = lines(name);
        int last = lines.size() - 1;
        if (!lines.get(last).equals("# end: " + (last - 1) + " lines")) {
            throw new IllegalArgumentException(name + " is not whole");
        }
        List<String> columns = cells(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, last)) {
            List<String> cells = cells(line);
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(name + ", not as many cells as columns: " + line);
            }
            Map<String, String> named = new LinkedHashMap<>();
            columns.forEach(column -> named.put(column, cells.get(named.size())));
            rows.add(new Row(named));
        }
        return rows;
    }

    /** The text that is spelled as {@code "a\u005Cu0000" x 3 + "b"}. */
    public static String spelled(String cell) {
        if (!TEXTS.matcher(cell).matches()) {
            throw new IllegalArgumentException("no text: " + cell);
        }
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(cell);
        while (piece.find()) {
            int times = piece.group(2) == null ? 1 : Integer.parseInt(piece.group(2));
            text.append(ESCAPE.matcher(piece.group(1))
                    .replaceAll(GoldenFile::character)
                    .repeat(times));
        }
        return text.toString();
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static List<String> lines(String name) {
        try (InputStream file = GoldenFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
