package dev.connections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String TWO_ORGANIZATIONS = """
            {"at":"2026-01-01T00:00:00Z","do":"organization","id":"acme"}
            {"at":"2026-01-01T00:00:00Z","do":"organization","id":"globex"}
            """;

    private static final String ACTIVE = """
            {"at":"2026-01-01T00:00:00Z","do":"create","as":"acme","connection":"c","name":"N","destination":"globex","dataTypes":["events"],"mode":"IMMEDIATE"}
            {"at":"2026-01-01T00:00:00Z","do":"consent","subject":"ann","source":"acme","destination":"*","dataType":"*","effect":"GRANTED"}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_script_that_cannot_be_read_exits_with_2() {
        assertThat(Replayed.run(folder.resolve("absent.ndjson").toString()).exitStatus())
                .isEqualTo(2);
        assertThat(Replayed.run(folder.toString()).exitStatus()).isEqualTo(2);
        assertThat(Replayed.run("a\0b").exitStatus()).isEqualTo(2);
    }

    @Test
    void arguments_that_are_none_exit_with_2_and_say_how_to() {
        assertThat(Replayed.run().err()).contains("usage:");
        assertThat(Replayed.run("-", "--expected", "x").exitStatus()).isEqualTo(2);
    }

    @Test
    void an_empty_script_has_no_answers() {
        Replayed replayed = Replayed.script("");

        assertThat(replayed.exitStatus()).isZero();
        assertThat(replayed.answers()).isEmpty();
    }

    @Test
    void a_line_that_is_not_utf_8_is_one_bad_line() {
        byte[] script = (TWO_ORGANIZATIONS + "\"?\"\n" + TWO_ORGANIZATIONS).getBytes(StandardCharsets.ISO_8859_1);
        script[TWO_ORGANIZATIONS.length() + 1] = (byte) 0xFF;

        Replayed replayed = Replayed.run(script, "-");

        assertThat(replayed.exitStatus()).isZero();
        assertThat(replayed.answers()).hasSize(5);
        assertThat(replayed.answers().get(2)).startsWith("{\"line\":3,\"outcome\":\"invalid\"");
        assertThat(replayed.answers().get(4)).isEqualTo("{\"line\":5,\"outcome\":\"done\"}");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_do_not_matter() {
        Replayed replayed = Replayed.script("\uFEFF" + TWO_ORGANIZATIONS.replace("\n", "\r\n"));

        assertThat(replayed.answers())
                .containsExactly("{\"line\":1,\"outcome\":\"done\"}", "{\"line\":2,\"outcome\":\"done\"}");
    }

    @Test
    void the_last_line_needs_no_end() {
        assertThat(Replayed.script(TWO_ORGANIZATIONS.strip()).answers()).hasSize(2);
    }

    @Test
    void json_that_says_two_things_is_invalid() {
        String twice = "{\"at\":\"2026-01-01T00:00:00Z\",\"do\":\"organization\",\"id\":\"a\",\"id\":\"b\"}\n";
        String more = TWO_ORGANIZATIONS.lines().findFirst().orElseThrow() + " {}\n";
        String deep = "[".repeat(100_000) + "\n";

        assertThat(Replayed.script(twice + more + deep).answers())
                .hasSize(3)
                .allMatch(answer -> answer.contains("\"outcome\":\"invalid\""));
    }

    @Test
    void numbers_that_fit_nothing_are_out_of_bounds() {
        String list = "{\"at\":\"2026-01-01T00:00:00Z\",\"do\":\"list\",\"as\":\"acme\",\"limit\":%s}\n";
        String activate =
                "{\"at\":\"2026-01-01T00:00:00Z\",\"do\":\"acceptDataTypes\",\"as\":\"acme\",\"connection\":\"c\",\"version\":%s}\n";
        String script = TWO_ORGANIZATIONS
                + list.formatted("99999999999999999999")
                + list.formatted("-99999999999999999999")
                + list.formatted("4294967297")
                + list.formatted("1.5")
                + activate.formatted("99999999999999999999");

        assertThat(Replayed.script(script).answers().subList(2, 7))
                .extracting(answer -> answer.replaceAll(",\"message\".*", ""))
                .containsExactly(
                        "{\"line\":3,\"outcome\":\"refused\",\"reason\":\"INVALID\"",
                        "{\"line\":4,\"outcome\":\"refused\",\"reason\":\"INVALID\"",
                        "{\"line\":5,\"outcome\":\"refused\",\"reason\":\"INVALID\"",
                        "{\"line\":6,\"outcome\":\"invalid\"",
                        "{\"line\":7,\"outcome\":\"refused\",\"reason\":\"NOT_FOUND\"");
    }

    @Test
    void a_duplicate_names_the_existing_connection_by_its_label() {
        String again = ACTIVE.lines().findFirst().orElseThrow().replace("\"c\"", "\"d\"");

        assertThat(Replayed.script(TWO_ORGANIZATIONS + ACTIVE + again).answers().get(4))
                .contains("\"reason\":\"DUPLICATE\"")
                .contains("taken by connection c");
    }

    @Test
    void dirt_in_a_stream_stops_nothing() throws IOException {
        String csv = """
                who,when,note
                ann,2026-01-01 00:00:00,"quoted, with comma"
                ,2026-01-01 00:00:00,nobody
                ann,2026-02-30 00:00:00,no such day
                ann
                an\u202En,2026-01-01 00:00:00,not a subject
                ann,2026-01-01 00:00:00,one,field,more
                """;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("rows.csv.gz")))) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(streamed("rows.csv.gz", "who", "yyyy-MM-dd HH:mm:ss", "Europe/London"))
                .isEqualTo("{\"line\":6,\"outcome\":\"streamed\",\"total\":6,\"permitted\":2,\"reasons\":"
                        + "{\"COLLECTION_TIME_UNUSABLE\":2,\"SUBJECT_UNKNOWN\":2,\"PERMITTED\":2}}");
    }

    @Test
    void a_stream_that_cannot_be_read_is_invalid() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "who,when\nann,2026-01-01 00:00:00\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("plain.csv.gz"), "not gzip");
        String pattern = "yyyy-MM-dd HH:mm:ss";

        assertThat(streamed("rows.csv", "who", pattern, "UTC")).contains("\"permitted\":1");
        assertThat(streamed("absent.csv", "who", pattern, "UTC")).contains("\"outcome\":\"invalid\"");
        assertThat(streamed("empty.csv", "who", pattern, "UTC")).contains("\"outcome\":\"invalid\"");
        assertThat(streamed("plain.csv.gz", "who", pattern, "UTC")).contains("\"outcome\":\"invalid\"");
        assertThat(streamed("rows.csv", "whom", pattern, "UTC")).contains("\"outcome\":\"invalid\"");
        assertThat(streamed("rows.csv", "who", "bogus", "UTC")).contains("\"outcome\":\"invalid\"");
        assertThat(streamed("rows.csv", "who", pattern, "Mars/Olympus")).contains("\"outcome\":\"invalid\"");
    }

    @Test
    void two_subjects_that_are_not_utf_8_do_not_become_one() throws IOException {
        String consent = ACTIVE.lines().skip(1).findFirst().orElseThrow().replace("ann", "jos\uFFFD") + "\n";
        Files.write(
                folder.resolve("latin.csv"),
                "who,when\njos\u00E9,2026-01-01 00:00:00\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(streamed(consent, "latin.csv", "who", "yyyy-MM-dd HH:mm:ss", "UTC"))
                .contains("{\"SUBJECT_UNKNOWN\":1}");
    }

    @Test
    void an_offset_in_the_file_counts_and_the_zone_does_not() throws IOException {
        Files.writeString(folder.resolve("east.csv"), "who,when\nann,2026-01-02 04:30:00+0500\n");
        Files.writeString(folder.resolve("west.csv"), "who,when\nann,2026-01-01 23:30:00-0500\n");

        assertThat(streamed("east.csv", "who", "yyyy-MM-dd HH:mm:ssZ", "UTC")).contains("{\"PERMITTED\":1}");
        assertThat(streamed("west.csv", "who", "yyyy-MM-dd HH:mm:ssZ", "UTC"))
                .contains("{\"COLLECTION_TIME_UNUSABLE\":1}");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        Files.writeString(folder.resolve("marked.csv"), "\uFEFFwho,when\nann,2026-01-01 00:00:00\n");

        assertThat(streamed("marked.csv", "who", "yyyy-MM-dd HH:mm:ss", "UTC")).contains("\"permitted\":1");
    }

    private String streamed(String file, String subjectColumn, String pattern, String zone) throws IOException {
        return streamed("{\"do\":\"nothing\"}\n", file, subjectColumn, pattern, zone);
    }

    private String streamed(String more, String file, String subjectColumn, String pattern, String zone)
            throws IOException {
        Path script = folder.resolve("script.ndjson");
        Files.writeString(
                script,
                TWO_ORGANIZATIONS
                        + ACTIVE
                        + more
                        + ("{\"at\":\"2026-01-02T00:00:00Z\",\"do\":\"stream\",\"source\":\"acme\",\"destination\":\"globex\","
                                        + "\"dataType\":\"events\",\"file\":\"%s\",\"subjectColumn\":\"%s\",\"timeColumn\":\"when\","
                                        + "\"timePattern\":\"%s\",\"zone\":\"%s\"}\n")
                                .formatted(file, subjectColumn, pattern, zone));
        Replayed replayed = Replayed.run(script.toString());
        assertThat(replayed.exitStatus()).isZero();
        return replayed.answers().get(5);
    }
}
