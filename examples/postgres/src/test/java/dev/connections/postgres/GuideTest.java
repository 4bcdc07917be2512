package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows is what the adapters are, and what it names is there. */
class GuideTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final String GUIDE = read(DOCS.resolve("implement-the-ports.md"));
    private static final Pattern BLOCK = Pattern.compile("(?s)```(java|sql)\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern PROPERTY = Pattern.compile("-D([a-z.]+)=");

    @Test
    void every_piece_of_code_is_taken_from_the_module() {
        List<String> files = sources();
        List<String> blocks =
                found(BLOCK).map(block -> withoutLayout(block.group(2))).toList();

        assertThat(blocks)
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(block)
                        .isNotBlank()
                        .satisfies(shown -> assertThat(files).anyMatch(file -> file.contains(shown))));
    }

    @Test
    void everything_that_it_links_to_is_there() {
        assertThat(found(LINK).map(link -> link.group(1)))
                .hasSizeGreaterThan(15)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void the_properties_that_it_names_are_those_that_tests_read() {
        String tests = String.join("\n", sources());

        assertThat(found(PROPERTY).map(property -> property.group(1)))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(tests)
                        .containsAnyOf("getInteger(\"" + property + "\"", "getLong(\"" + property + "\""));
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return pattern.matcher(GUIDE).results();
    }

    private static List<String> sources() {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(Files::isRegularFile)
                    .map(GuideTest::read)
                    .map(GuideTest::withoutLayout)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String withoutLayout(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
