package dev.connections.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The answers that a script is expected to get, one a line. An object is as expected if it has every field that is
 * given, as given; whatever more it has does not count. Lists are compared element by element.
 */
final class Expectation {

    private final Queue<JsonNode> expected;
    private Optional<String> difference = Optional.empty();
    private long line;

    private Expectation(List<JsonNode> expected) {
        this.expected = new ArrayDeque<>(expected);
    }

    static Expectation read(Path answers) throws IOException {
        List<JsonNode> expected = new ArrayList<>();
        for (String text : Files.readAllLines(answers)) {
            if (!text.isBlank()) {
                expected.add(Line.JSON.readTree(text));
            }
        }
        return new Expectation(expected);
    }

    /** Compares the next answer, unless a difference has been found. */
    void compare(String answer) throws JsonProcessingException {
        line++;
        if (difference.isPresent()) {
            return;
        }
        JsonNode given = expected.poll();
        if (given == null) {
            difference = Optional.of("line " + line + ": no answer expected, found " + answer);
        } else if (!matches(given, Line.JSON.readTree(answer))) {
            difference = Optional.of("line " + line + ":\n  expected " + given + "\n  found    " + answer);
        }
    }

    /** The first difference, once all answers have been compared. */
    Optional<String> difference() {
        return difference.or(() -> expected.isEmpty()
                ? Optional.empty()
                : Optional.of("line " + (line + 1) + ": no answer found, expected " + expected.peek()));
    }

    private static boolean matches(JsonNode expected, JsonNode found) {
        if (expected.isObject()) {
            return found.isObject() && expected.properties().stream().allMatch(field -> matchesField(field, found));
        }
        if (expected.isArray()) {
            return found.isArray() && expected.size() == found.size() && matchesElements(expected, found);
        }
        return expected.equals(found);
    }

    private static boolean matchesField(Map.Entry<String, JsonNode> expected, JsonNode found) {
        JsonNode value = found.get(expected.getKey());
        return value != null && matches(expected.getValue(), value);
    }

    private static boolean matchesElements(JsonNode expected, JsonNode found) {
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(expected.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }
}
