package dev.connections.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as somebody may send it to do harm, or by mistake, and what becomes of it where text of each kind comes in.
 *
 * @param category what it tries
 * @param what it, for people; never the text itself
 * @param text the text, which may hold anything that a Java string can
 * @param kept what is kept of it as each kind of text; absent where it is refused
 */
public record HostileString(String category, String what, String text, Map<Kind, Optional<String>> kept) {

    /** The kinds of text that have different rules. */
    public enum Kind {
        /** Ids, aliases, subjects, principals, references: 1 to 128 code points, and not {@code *}. */
        ID("id"),
        /** Why a redemption failed: 1 to 128 code points. */
        WORDS("words"),
        /** A connection's name: 1 to 200 code points, once it is stripped. */
        NAME("name"),
        /** The beginning of a name: 1 to 200 code points. */
        PREFIX("prefix"),
        /** A data type: 1 to 128 of {@code a-z}, digits and hyphens, starting with a letter. */
        DATA_TYPE("data-type");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    /** All of them, from {@code hostile-strings.tsv}. */
    public static List<HostileString> all() {
        return GoldenFile.read("hostile-strings.tsv").stream()
                .map(HostileString::of)
                .toList();
    }

    /** Those that are kept as they are, as each of some kinds. */
    public static List<HostileString> keptAs(Kind... kinds) {
        return all().stream()
                .filter(hostile -> List.of(kinds).stream()
                        .allMatch(kind -> hostile.as(kind).equals(Optional.of(hostile.text))))
                .toList();
    }

    /** What is kept of it as a kind of text; absent if it is refused. */
    public Optional<String> as(Kind kind) {
        return kept.get(kind);
    }

    private static HostileString of(GoldenFile.Row row) {
        String text = row.text("text");
        Map<Kind, Optional<String>> kept = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kept.put(kind, kept(row.cell(kind.column), text));
        }
        return new HostileString(row.cell("category"), row.cell("what"), text, Map.copyOf(kept));
    }

    private static Optional<String> kept(String cell, String text) {
        return switch (cell) {
            case "refused" -> Optional.empty();
            case "kept" -> Optional.of(text);
            default -> Optional.of(GoldenFile.spelled(cell));
        };
    }

    /** What it is, without a word of it. */
    @Override
    public String toString() {
        return category + ": " + what;
    }
}
