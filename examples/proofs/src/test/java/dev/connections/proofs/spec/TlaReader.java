package dev.connections.proofs.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values that a module of {@code docs/spec/told} has TLC print. */
final class TlaReader {

    private static final String TOLD = "\"told\"";

    private final String text;
    private int place;

    private TlaReader(String text, int place) {
        this.text = text;
        this.place = place;
    }

    /** All that a module tells, in order: tuples, without the word that they begin with. */
    static List<TlaValue> told(String module) {
        Path file = Tlc.SPEC.resolve("told").resolve(module + ".tla");
        List<String> configuration =
                Configuration.read(file.resolveSibling(module + ".cfg")).lines();
        Tlc.Run run = Tlc.run(file, configuration, 1);
        if (run.exit() != 0) {
            throw new AssertionError(run.output());
        }
        List<TlaValue> told = new ArrayList<>();
        for (int at = run.output().indexOf(TOLD); at >= 0; at = run.output().indexOf(TOLD, at + 1)) {
            List<TlaValue> tuple = new TlaReader(run.output(), run.output().lastIndexOf("<<", at))
                    .value()
                    .elements();
            told.add(new TlaValue(tuple.subList(1, tuple.size())));
        }
        return told;
    }

    private TlaValue value() {
        skipSpace();
        if (text.startsWith("<<", place)) {
            return new TlaValue(elements("<<", ">>"));
        }
        return switch (text.charAt(place)) {
            case '{' -> new TlaValue(elements("{", "}"));
            case '[' -> new TlaValue(fields());
            case '"' -> new TlaValue(quoted());
            default -> new TlaValue(word());
        };
    }

    private List<TlaValue> elements(String opening, String closing) {
        List<TlaValue> elements = new ArrayList<>();
        take(opening);
        while (!isNext(closing)) {
            elements.add(value());
            if (isNext(",")) {
                take(",");
            }
        }
        take(closing);
        return elements;
    }

    private Map<String, TlaValue> fields() {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        take("[");
        while (!isNext("]")) {
            skipSpace();
            String name = (String) word();
            take("|->");
            fields.put(name, value());
            if (isNext(",")) {
                take(",");
            }
        }
        take("]");
        return fields;
    }

    private String quoted() {
        int end = text.indexOf('"', place + 1);
        String quoted = text.substring(place + 1, end);
        place = end + 1;
        return quoted;
    }

    private Object word() {
        int begin = place;
        while (Character.isLetterOrDigit(text.charAt(place))) {
            place++;
        }
        String word = text.substring(begin, place);
        return Character.isDigit(word.charAt(0)) ? (Object) Integer.valueOf(word) : word;
    }

    private boolean isNext(String expected) {
        skipSpace();
        return text.startsWith(expected, place);
    }

    private void take(String expected) {
        if (!isNext(expected)) {
            throw new AssertionError(expected + " expected at " + text.substring(place, place + 60));
        }
        place += expected.length();
    }

    private void skipSpace() {
        while (Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }
}
