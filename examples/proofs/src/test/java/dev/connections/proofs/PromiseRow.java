package dev.connections.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the map in {@code docs/threat-model.md}: a promise, one test that shows it, and how. */
record PromiseRow(int promise, boolean isFirst, String test, String link, String kind, String longer) {

    private static final String CHAPTER = "## The map";
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d*) ?\\| ([^|]*)\\| \\[`(\\w+\\.\\w+)`]\\(([^)]+)\\) \\| ([^|]+) \\| ([^|]*)\\|");

    /** The rows of the map; a row without a number goes on about the promise above it. */
    static List<PromiseRow> of(String page) {
        List<PromiseRow> rows = new ArrayList<>();
        int promise = 0;
        for (String line : chapter(page).lines().filter(PromiseRow::isRow).toList()) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                throw new IllegalArgumentException("not a row of the map: " + line);
            }
            boolean first = !row.group(1).isEmpty();
            promise = first ? Integer.parseInt(row.group(1)) : promise;
            rows.add(new PromiseRow(
                    promise,
                    first,
                    row.group(3),
                    row.group(4),
                    row.group(5).strip(),
                    row.group(6).strip()));
        }
        return rows;
    }

    private static String chapter(String page) {
        String rest = page.substring(page.indexOf(CHAPTER) + CHAPTER.length());
        int end = rest.indexOf("\n## ");
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static boolean isRow(String line) {
        return line.startsWith("|") && !line.startsWith("| # ") && !line.startsWith("|---");
    }
}
