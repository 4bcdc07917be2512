package dev.connections.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the server ran a statement. */
record Plan(String statement, List<String> nodes) {

    private static final Pattern TOLD =
            Pattern.compile("(?s)duration: .* ms  plan:\nQuery Text: (.*?)\n((?:\\S.*  \\(cost=).*)");
    private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)");
    private static final Pattern INDEX =
            Pattern.compile("(?:Index (?:Only )?Scan (?:Backward )?using|Bitmap Index Scan on) (\\w+)");

    static boolean isIn(String notice) {
        return TOLD.matcher(notice).matches();
    }

    static Plan of(String notice) {
        Matcher told = TOLD.matcher(notice);
        if (!told.matches()) {
            throw new IllegalArgumentException(notice);
        }
        return new Plan(
                told.group(1).strip().replaceAll("\\s+", " "),
                told.group(2).lines().toList());
    }

    /** The indexes that were used, in the order of the plan. */
    List<String> indexes() {
        return nodes.stream()
                .map(INDEX::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    boolean hasNode(String kind) {
        return nodes.stream().anyMatch(line -> isNode(line) && line.contains(kind));
    }

    /** The most rows that went into a sort. */
    long mostSorted() {
        long most = 0;
        for (int i = 0; i < nodes.size(); i++) {
            if (isNode(nodes.get(i)) && nodes.get(i).strip().matches("(-> +)?(Incremental )?Sort .*")) {
                most = Math.max(most, rows(below(i)));
            }
        }
        return most;
    }

    private String below(int sort) {
        return nodes.stream().skip(sort + 1L).filter(Plan::isNode).findFirst().orElseThrow();
    }

    /** Rows that were read only to be thrown away. */
    long discarded() {
        long discarded = 0;
        for (String line : nodes) {
            Matcher removed = Pattern.compile("Rows Removed by .*: (\\d+)").matcher(line);
            discarded += removed.find() ? Long.parseLong(removed.group(1)) : 0;
        }
        return discarded;
    }

    private static boolean isNode(String line) {
        return line.contains("  (cost=");
    }

    private static long rows(String node) {
        Matcher rows = ROWS.matcher(node);
        return rows.find() ? Long.parseLong(rows.group(1)) * Long.parseLong(rows.group(2)) : 0;
    }

    /** Without the costs: what it did, and with how many rows. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        nodes.forEach(line -> lines.add("    " + line.replaceAll("\\(cost=[^)]*\\) ", "")));
        return "  " + statement + "\n" + String.join("\n", lines);
    }
}
