package dev.connections.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of golden data are whole, plain ASCII, and as many lines long as their README says. */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "connections", "testing");
    private static final Pattern LISTED = Pattern.compile("\\| `([a-z-]+\\.tsv)` \\| (\\d+) \\|");

    private static Map<String, Integer> listed() throws IOException {
        return LISTED.matcher(Files.readString(FOLDER.resolve("README.md")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Integer.valueOf(found.group(2))));
    }

    @Test
    void every_file_is_listed_with_its_length() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(listed().keySet())
                    .hasSize(5);
        }
        listed().forEach((file, lines) ->
                assertThat(GoldenFile.read(file)).as(file).hasSize(lines));
    }

    @Test
    void every_file_is_printable_ascii_without_blanks_at_the_ends_of_cells() throws IOException {
        for (String file : listed().keySet()) {
            assertThat(Files.readString(FOLDER.resolve(file)))
                    .matches("[ -~\t\n]+")
                    .doesNotContain("\t\n", "\t\t");
            assertThat(GoldenFile.read(file))
                    .allSatisfy(row -> assertThat(row.cells().values())
                            .allSatisfy(cell -> assertThat(cell).isNotEmpty().isEqualTo(cell.strip())));
        }
    }

    @Test
    void a_text_is_spelled_in_pieces() {
        assertThat(GoldenFile.spelled("\"\"")).isEmpty();
        assertThat(GoldenFile.spelled("\"a b\"")).isEqualTo("a b");
        assertThat(GoldenFile.spelled("\"a\\u0000\" x 3 + \"\\u005C\\u0022\"")).isEqualTo("a\0a\0a\0\\\"");
        assertThat(GoldenFile.spelled("\"\\uD83E\" + \"\\uDD80\"")).isEqualTo("\uD83E\uDD80");
        for (String wrong : new String[] {"", "a", "\"a", "\"a\" x", "\"a\" + ", "\"a\"b\""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> GoldenFile.spelled(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenFile.read("none.tsv"));
        assertThatIllegalArgumentException().isThrownBy(() -> GoldenFile.read("README.md"));
    }
}
