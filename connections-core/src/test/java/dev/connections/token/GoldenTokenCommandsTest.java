package dev.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.testing.GoldenFile;
import dev.connections.testing.GoldenFile.Row;
import dev.connections.token.Attempt.Command;
import dev.connections.token.Attempt.Moment;
import dev.connections.token.Attempt.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The file of the token's commands, the code, and the page {@code docs/share-tokens.md} say the same, and the file has
 * every command in every situation, once.
 */
class GoldenTokenCommandsTest {

    private static final String NOT_ASKED = "-";

    private final Expectation page = new Expectation(TokenDocument.read());
    private final List<Row> rows = GoldenFile.read("token-commands.tsv");

    @Test
    @Tag("promise-1")
    @Tag("promise-31")
    void each_command_is_answered_as_the_file_says() {
        for (Row row : rows) {
            assertThat(attempts(row))
                    .isNotEmpty()
                    .allSatisfy(
                            attempt -> assertThat(ruled(attempt)).as("%s", row).isEqualTo(row.cell("answer")));
        }
    }

    @Test
    void each_command_is_answered_as_the_page_says() {
        for (Row row : rows) {
            String answer = row.cell("answer").replaceAll("^(to FAILED) .*", "$1");
            assertThat(attempts(row))
                    .allSatisfy(
                            attempt -> assertThat(told(attempt)).as("%s", row).isEqualTo(answer));
        }
    }

    @Test
    void every_command_in_every_situation_is_in_the_file_once() {
        Set<String> situations = new TreeSet<>();
        Attempt.forEach(attempt -> situations.add(situation(attempt)));

        List<String> listed = rows.stream()
                .map(row -> row.toString().replace(" | " + row.cell("answer"), ""))
                .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(situations);
    }

    @Test
    void every_arrow_and_every_refusal_of_the_page_is_in_the_file() {
        Set<String> answers = rows.stream().map(row -> row.cell("answer")).collect(Collectors.toSet());
        Stream<String> refusals = page.document().order().stream()
                .flatMap(List::stream)
                .filter(reason -> !reason.equals("INVALID"))
                .map("refused "::concat);
        Stream<String> others = Stream.of(
                "to CREATED",
                "to PENDING",
                "to REDEEMED",
                "to EXPIRED",
                "to FAILED REPORTED",
                "to FAILED TIMED_OUT",
                "to FAILED CHANGED",
                "to FAILED UNCONFIRMED",
                "as it stands");
        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(refusals, others).toList());
    }

    /** All attempts that a line stands for: what it does not name makes no difference. */
    private static List<Attempt> attempts(Row row) {
        List<Attempt> attempts = new ArrayList<>();
        for (Life life : lives(row.cell("found"))) {
            for (Moment moment : moments(row.cell("time"))) {
                grounds(row.cell("basis"))
                        .forEach((ground, said) -> attempts.add(new Attempt(
                                life,
                                Command.valueOf(constant(row.cell("action"))),
                                caller(row.cell("by")),
                                ground,
                                said,
                                moment,
                                named(row.cell("redemption")))));
            }
        }
        return attempts;
    }

    private static List<Life> lives(String found) {
        return switch (found) {
            case NOT_ASKED -> List.of(Life.ABSENT);
            case "EXPIRED" -> List.of(Life.EXPIRED_BY_HAND, Life.EXPIRED_BY_TIME);
            default -> List.of(Life.valueOf(found.replace("FAILED ", "")));
        };
    }

    private static List<Moment> moments(String time) {
        return switch (time) {
            case NOT_ASKED -> List.of(Moment.values());
            case "before its end" -> List.of(Moment.BEFORE);
            default -> List.of(Moment.AT, Moment.AFTER);
        };
    }

    private static Map<Ground, Said> grounds(String basis) {
        return switch (basis) {
            case NOT_ASKED ->
                Map.of(
                        Ground.ACTIVE, Said.YES,
                        Ground.INACTIVE, Said.YES,
                        Ground.ACTIVE_AGAIN, Said.YES,
                        Ground.WITHOUT_THE_TYPE, Said.NOTHING);
            case "STANDS" -> Map.of(Ground.ACTIVE, Said.YES);
            case "CONNECTION_NOT_ACTIVE" -> Map.of(Ground.INACTIVE, Said.YES, Ground.PENDING, Said.NO);
            case "OTHER_EPOCH" ->
                Map.of(Ground.ACTIVE_AGAIN, Said.YES, Ground.ACTIVE_AGAIN_WITHOUT_THE_TYPE, Said.NOTHING);
            case "DATA_TYPE_NOT_SHARED" -> Map.of(Ground.WITHOUT_THE_TYPE, Said.YES);
            case "NO_CONSENT" -> Map.of(Ground.ACTIVE, Said.NOTHING);
            default -> Map.of(Ground.ACTIVE, Said.SOMEONE_ELSES);
        };
    }

    private static Caller caller(String by) {
        return Caller.valueOf(constant(by));
    }

    private static Named named(String redemption) {
        return redemption.equals(NOT_ASKED) ? Named.NONE : Named.valueOf(constant(redemption));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ruled(Attempt attempt) {
        TokenRuling ruling = attempt.rule(attempt.life().token());
        if (ruling instanceof TokenRuling.Refused refused) {
            return "refused " + refused.refusal().reason();
        }
        if (ruling instanceof TokenRuling.Unchanged) {
            return "as it stands";
        }
        TokenState after = ((TokenChange) ruling).token().state();
        return "to " + after.status() + after.cause().map(cause -> " " + cause).orElse("");
    }

    private String told(Attempt attempt) {
        if (Expectation.isRepetition(attempt)) {
            return "as it stands";
        }
        return page.refusal(attempt)
                .map("refused "::concat)
                .orElseGet(() -> "to " + page.row(attempt).orElseThrow().to());
    }

    private String situation(Attempt attempt) {
        boolean issues = attempt.command() == Command.ISSUE;
        boolean asksForBasis = Set.of(Command.ISSUE, Command.REDEEM, Command.COMPLETE, Command.GIVE_UP)
                .contains(attempt.command());
        return String.join(
                " | ",
                found(attempt.life()),
                word(attempt.command()),
                word(attempt.caller()),
                attempt.named() == Named.NONE ? NOT_ASKED : word(attempt.named()),
                issues ? NOT_ASKED : attempt.isOver() ? "at its end" : "before its end",
                asksForBasis ? page.answer(attempt).basis() : NOT_ASKED);
    }

    private static String found(Life life) {
        String status = life.status();
        return status.equals("FAILED") ? status + " " + life.name() : status;
    }
}
