package dev.connections.testing;

import dev.connections.testing.GoldenFile.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sequence of commands on share tokens, each with its answer and with the token as it then stands, from
 * {@code token-stories.tsv}. To be told to a {@link HostUnderTest} that is empty: acme then shares events and records
 * with globex, and ann grants records; initech has no part in it.
 *
 * @param name what it is about
 * @param lines its lines
 */
public record TokenStory(String name, List<Row> lines) {

    private static final String CONNECTION = "c1";

    /** All of them. */
    public static List<TokenStory> all() {
        Map<String, List<Row>> stories = new LinkedHashMap<>();
        for (Row line : GoldenFile.read("token-stories.tsv")) {
            stories.computeIfAbsent(line.cell("story"), name -> new ArrayList<>())
                    .add(line);
        }
        return stories.entrySet().stream()
                .map(story -> new TokenStory(story.getKey(), story.getValue()))
                .toList();
    }

    /**
     * Tells it to a host.
     *
     * @throws AssertionError if the host answers otherwise, or a token then stands otherwise
     */
    public void tell(HostUnderTest host) {
        begin(host, Instant.parse("2026-03-01T07:00:00Z"));
        for (Row line : lines) {
            expect(line, "answer", answer(host, line));
            expect(line, "status", status(host, line));
            expect(line, "version", version(host, line));
            expect(line, "last event", lastEvent(host, line));
        }
    }

    /** The world in which every story begins, an hour later. */
    static void begin(HostUnderTest host, Instant start) {
        List.of("acme", "globex", "initech").forEach(id -> host.organization(id, Optional.empty()));
        host.create(
                start,
                "acme",
                CONNECTION,
                "Newsletter",
                Optional.of("globex"),
                Optional.empty(),
                Set.of("events", "records"),
                "BY_DESTINATION",
                "FROM_ACTIVATION",
                Optional.empty());
        host.command(start, "globex", "DASHBOARD", "activate", CONNECTION, Optional.empty());
        say(host, "GRANTED records".split(" "));
    }

    private static String answer(HostUnderTest host, Row line) {
        Instant now = Instant.parse(line.cell("at"));
        switch (line.cell("does")) {
            case "say" -> say(host, line.cell("with").split(" "));
            case "sweep" -> host.tokens().sweep(now);
            case "purge" -> host.tokens().purge(now, Duration.parse(line.cell("with")));
            case "look" -> {}
            default -> {
                ModelAnswer answer = command(host, line, now);
                return answer.reason().map("refused "::concat).orElse(answer.outcome());
            }
        }
        return "-";
    }

    private static ModelAnswer command(HostUnderTest host, Row line, Instant now) {
        String by = line.cell("by");
        String token = line.cell("token");
        String[] with = line.cell("with").split(" ");
        Optional<String> redemption = Optional.of(line.cell("redemption"))
                .filter(cell -> !cell.equals("-"))
                .map(GoldenFile::spelled);
        TokensUnderTest tokens = host.tokens();
        return switch (line.cell("does")) {
            case "issue" ->
                tokens.issue(
                        now,
                        by,
                        CONNECTION,
                        token,
                        with[0],
                        "obj-1",
                        "ann",
                        with.length > 1 ? Optional.of(Duration.parse(with[1])) : Optional.empty());
            case "redeem" -> tokens.redeem(now, by, token, redemption.orElseThrow());
            case "complete" -> tokens.complete(now, by, token, redemption);
            case "fail" -> tokens.fail(now, by, token, redemption, line.text("with"));
            case "expire" -> tokens.expire(now, by, token);
            case "change-data-types" -> host.changeDataTypes(now, by, CONNECTION, Set.of(with));
            case "accept-data-types" ->
                host.command(now, by, "DASHBOARD", "acceptDataTypes", CONNECTION, Optional.empty());
            default -> host.command(now, by, "DASHBOARD", line.cell("does"), CONNECTION, Optional.empty());
        };
    }

    private static void say(HostUnderTest host, String[] words) {
        String bound = words.length > 2 ? words[2] : "";
        Optional<Instant> at = words.length > 2 ? Optional.of(Instant.parse(words[3])) : Optional.empty();
        host.consent(new ModelStatement(
                "ann",
                "acme",
                "globex",
                words[1],
                words[0],
                Optional.empty(),
                at.filter(until -> bound.equals("until")),
                at.filter(from -> bound.equals("collected-from")),
                Optional.empty()));
    }

    private static String status(HostUnderTest host, Row line) {
        Instant now = Instant.parse(line.cell("at"));
        if (isAboutTheConnection(line)) {
            return host.status(now, CONNECTION);
        }
        return token(host, line).isEmpty() ? "-" : host.tokens().status(now, line.cell("token"));
    }

    private static String version(HostUnderTest host, Row line) {
        if (isAboutTheConnection(line)) {
            return Long.toString(host.connection(CONNECTION).orElseThrow().version());
        }
        return token(host, line).map(token -> Long.toString(token.version())).orElse("-");
    }

    private static String lastEvent(HostUnderTest host, Row line) {
        if (isAboutTheConnection(line) || token(host, line).isEmpty()) {
            return "-";
        }
        List<ModelEvent> events = host.tokens().events(line.cell("token"));
        ModelEvent last = events.get(events.size() - 1);
        return last.event() + " by " + last.by();
    }

    private static boolean isAboutTheConnection(Row line) {
        return line.cell("token").equals("-") && !line.cell("answer").equals("-");
    }

    private static Optional<ModelToken> token(HostUnderTest host, Row line) {
        return line.cell("token").equals("-") ? Optional.empty() : host.tokens().token(line.cell("token"));
    }

    private static void expect(Row line, String column, String actual) {
        if (!line.cell(column).equals(actual)) {
            throw new AssertionError(column + " is " + actual + " after " + line);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
