package dev.connections.proofs.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A configuration file of TLC's: what to run, on how much, and which properties to check.
 *
 * @param lines its lines
 */
record Configuration(List<String> lines) {

    private static final List<String> SECTIONS = List.of("INVARIANTS", "PROPERTIES");

    static Configuration read(Path file) {
        try {
            return new Configuration(Files.readAllLines(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The properties that it checks, of both kinds. */
    List<String> properties() {
        return lines.subList(lines.indexOf(SECTIONS.get(0)), lines.size()).stream()
                .filter(line -> !SECTIONS.contains(line))
                .map(String::strip)
                .toList();
    }

    /** The same on the same, but with one definition for another, and checking one property alone. */
    Configuration with(String definition, String instead, String property) {
        int section = lines.indexOf(SECTIONS.get(1));
        boolean isInvariant = section < 0 || lines.indexOf("    " + property) < section;
        List<String> scope = lines.subList(0, lines.indexOf(SECTIONS.get(0)));
        List<String> broken = List.of(
                "CONSTANT " + definition + " <- " + instead, (isInvariant ? "INVARIANT " : "PROPERTY ") + property);
        return new Configuration(Stream.concat(scope.stream(), broken.stream()).toList());
    }
}
