package dev.connections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every script that ships gets the answers that ship with it. */
class GoldenScriptsTest {

    private static final Path SCRIPTS = Path.of("scripts");
    private static final String ANSWERS = ".answers.ndjson";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_script_gets_its_answers() throws IOException {
        List<Path> expected = expected();

        assertThat(expected).hasSizeGreaterThanOrEqualTo(10);
        return expected.stream()
                .map(answers -> DynamicTest.dynamicTest(answers.toString(), () -> {
                    Replayed replayed = Replayed.run(script(answers).toString(), "--expect", answers.toString());

                    assertThat(replayed.exitStatus()).as(replayed.err()).isZero();
                    assertThat(replayed.answers()).hasSameSizeAs(Files.readAllLines(script(answers)));
                }));
    }

    @Test
    void one_answer_changed_is_one_difference_found() throws IOException {
        Path answers = expected().get(0);
        List<String> lines = Files.readAllLines(answers);
        Path changed = folder.resolve("changed.ndjson");
        lines.set(lines.size() / 2, "{\"outcome\":\"streamed\"}");
        Files.write(changed, lines);

        Replayed replayed = Replayed.run(script(answers).toString(), "--expect", changed.toString());

        assertThat(replayed.exitStatus()).isEqualTo(1);
        assertThat(replayed.err()).contains("not as expected, line " + (lines.size() / 2 + 1));
    }

    private static List<Path> expected() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(ANSWERS))
                    .sorted()
                    .toList();
        }
    }

    private static Path script(Path answers) {
        String name = answers.getFileName().toString();
        return answers.resolveSibling(name.substring(0, name.length() - ANSWERS.length()) + ".ndjson");
    }
}
