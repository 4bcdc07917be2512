package dev.connections.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map in {@code docs/threat-model.md} names the tests that there are, and a map that is wrong is noticed. */
class ThreatModelTest {

    private static final String TESTS = "module/src/test/java/SmallTest.java";
    private static final String PAGE = "docs/threat-model.md";

    @TempDir
    private Path small;

    @Test
    void the_map_is_equal_to_the_tests_that_there_are() throws IOException {
        PromiseMap map = PromiseMap.of(Path.of("../.."));

        assertThat(map.complaints()).isEmpty();
        assertThat(map.rows()).hasSizeGreaterThan(PromiseMap.PROMISES);
    }

    @BeforeEach
    void writeASmallMapInWhichAllIsRight() throws IOException {
        Files.createDirectories(small.resolve("docs"));
        Files.createDirectories(small.resolve(TESTS).getParent());
        Files.writeString(
                small.resolve(PAGE),
                "# Page\n\n## The map\n\n| # | promise | test | kind | longer |\n|---|---|---|---|---|\n"
                        + forEachPromise("| %1$d | words | [`SmallTest.shows_%1$d`](../" + TESTS + ") | tested | |\n")
                        + "\n## After\n");
        Files.writeString(
                small.resolve(TESTS),
                "class SmallTest {\n"
                        + forEachPromise("    @Test\n    @Tag(\"promise-%1$d\")\n    void shows_%1$d() {}\n\n")
                        + "}\n");
    }

    private static String forEachPromise(String words) {
        return IntStream.rangeClosed(1, PromiseMap.PROMISES)
                .mapToObj(words::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void a_map_in_which_all_is_right_is_not_complained_about() throws IOException {
        assertComplaints();
    }

    @Test
    void a_promise_that_is_missing_or_there_twice_is_noticed() throws IOException {
        replace(PAGE, "| 7 | words |", "|  | words |");
        assertComplaints("not each promise once", "6 SmallTest.shows_7", "7 SmallTest.shows_7");
    }

    @Test
    void a_test_that_is_gone_is_noticed() throws IOException {
        replace(TESTS, "void shows_7()", "void shows_seven()");
        assertComplaints("in the map and not tagged: 7 SmallTest.shows_7", "not in the map: 7 SmallTest.shows_seven");
    }

    @Test
    void another_tag_is_noticed() throws IOException {
        replace(TESTS, "promise-7\"", "promise-8\"");
        assertComplaints("in the map and not tagged: 7 SmallTest.shows_7", "not in the map: 8 SmallTest.shows_7");
    }

    @Test
    void another_kind_of_proof_is_noticed() throws IOException {
        replace(PAGE, "shows_7`](../" + TESTS + ") | tested", "shows_7`](../" + TESTS + ") | believed");
        assertComplaints("no kind of proof: believed");
    }

    @Test
    void a_link_that_leads_nowhere_is_noticed() throws IOException {
        replace(PAGE, "# Page\n", "# Page\n\n[other](other.md#chapter)\n");
        assertComplaints("leads nowhere: other.md");
    }

    @Test
    void a_link_to_another_test_is_noticed() throws IOException {
        replace(PAGE, "shows_7`](../" + TESTS + ")", "shows_7`](threat-model.md)");
        assertComplaints("links to another test: SmallTest.shows_7");
    }

    @Test
    void a_tag_on_what_does_not_run_is_noticed() throws IOException {
        replace(TESTS, "    @Test\n    @Tag(\"promise-7\")", "    @Tag(\"promise-7\")");
        assertComplaints("tagged and no test: SmallTest.shows_7");
        replace(TESTS, "class SmallTest {\n", "class SmallTest {\n    // Disabled\n");
        assertThat(PromiseMap.of(small).complaints()).contains("may be skipped: SmallTest.shows_1");
    }

    @Test
    void a_class_that_the_build_does_not_look_at_is_noticed() throws IOException {
        Path idle = small.resolve("module/src/test/java/Small.java");
        Files.writeString(idle, "class Small {\n    @Test\n    @Tag(\"promise-1\")\n    void idle() {}\n}\n");
        assertComplaints("tagged and not in the map: 1 Small.idle", "in a class that nothing runs: Small.idle");
    }

    @Test
    void a_tag_on_a_class_and_a_choice_by_tags_are_noticed() throws IOException {
        replace(TESTS, "class SmallTest {\n", "@Tag(\"promise-1\")\nclass SmallTest {\n");
        Files.writeString(small.resolve("pom.xml"), "<excludedGroups>promise-1</excludedGroups>");
        assertComplaints(
                "not in the map: 1 SmallTest.SmallTest", "no test: SmallTest.SmallTest", "a pom chooses tests");
    }

    @Test
    void a_property_that_nobody_reads_is_noticed() throws IOException {
        replace(PAGE, "shows_7`](../" + TESTS + ") | tested | |", "shows_7`](../" + TESTS + ") | tested | `-Da.b=1` |");
        assertComplaints("nobody reads a.b");
    }

    private void replace(String file, String old, String other) throws IOException {
        String before = Files.readString(small.resolve(file));
        String after = before.replace(old, other);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(small.resolve(file), after);
    }

    private void assertComplaints(String... expected) throws IOException {
        List<String> complaints = PromiseMap.of(small).complaints();
        assertThat(complaints).hasSameSizeAs(Arrays.asList(expected));
        for (String each : expected) {
            assertThat(complaints).anyMatch(complaint -> complaint.contains(each));
        }
    }
}
