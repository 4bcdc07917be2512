package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what is there. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void the_programs_are_those_that_tests_run() throws IOException {
        List<String> shown = blocks("README.md", "java");

        assertThat(shown).hasSize(2).noneMatch(String::isBlank);
        assertThat(withoutLayout(test("FirstProgramTest"))).contains(withoutLayout(shown.get(0)));
        assertThat(withoutLayout(test("FirstTokenTest"))).contains(withoutLayout(shown.get(1)));
    }

    @Test
    void the_program_of_the_page_on_snapshots_is_one_that_a_test_runs() throws IOException {
        assertThat(blocks("docs/snapshots.md", "java"))
                .filteredOn(block -> block.contains("class StreamSide"))
                .singleElement()
                .satisfies(
                        shown -> assertThat(withoutLayout(test("StreamSide"))).contains(withoutLayout(shown)));
    }

    @Test
    void the_page_on_testing_a_host_shows_what_tests_run() throws IOException {
        String run = withoutLayout((test("ServicesBesideTheModelProperties")
                        + test("SnapshotBesideTheModelProperties")
                        + test("HostsOwnLawsProperties")
                        + test("GoldenDataTest")
                        + test("HostsOwnFaultsTest"))
                .replaceAll("@Tag\\(.*\\)", ""));

        assertThat(blocks("docs/test-your-host.md", "java"))
                .hasSize(11)
                .allSatisfy(shown -> assertThat(run).contains(withoutLayout(shown)));
    }

    @Test
    void the_lifecycle_table_is_that_of_its_own_page() throws IOException {
        List<String> shown = rows(read("README.md"), "| action | from |");

        assertThat(shown).hasSizeGreaterThan(10).isEqualTo(rows(read("docs/lifecycle.md"), "| action | from |"));
    }

    @Test
    void the_test_command_is_what_the_continuous_integration_runs() throws IOException {
        String command = commands().get(1);

        assertThat(command).startsWith("mvn ");
        assertThat(read(".ci/run").lines()).contains(command);
    }

    @Test
    void every_folder_and_page_that_is_named_is_there() throws IOException {
        List<String> targets = Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(read("README.md"))
                .results()
                .map(target -> target.group(1))
                .toList();

        assertThat(targets)
                .hasSizeGreaterThan(8)
                .allSatisfy(target -> assertThat(PROJECT.resolve(target)).exists());
    }

    private static List<String> commands() throws IOException {
        return blocks("README.md", "sh").stream().map(String::strip).toList();
    }

    private static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(read(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String test(String name) throws IOException {
        return read("connections-inmemory/src/test/java/dev/connections/inmemory/" + name + ".java");
    }

    private static List<String> rows(String page, String heading) {
        return page.lines()
                .dropWhile(line -> !line.startsWith(heading))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String withoutLayout(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
