package dev.connections.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.InconsistentException;
import dev.connections.lifecycle.LifecycleDocument.DrawnArrow;
import dev.connections.lifecycle.LifecycleDocument.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page {@code docs/lifecycle.md} and the code say the same, in every case that there is. */
class LifecycleTableTest {

    private static final String NO_COMMAND = "no command";
    private static final Map<String, Predicate<Situation>> GUARDS = Map.of(
            "", situation -> true,
            "BY_DESTINATION", situation -> situation.mode() == ActivationMode.BY_DESTINATION,
            "IMMEDIATE", situation -> situation.mode() == ActivationMode.IMMEDIATE,
            "IMMEDIATE, not refused by the destination",
                    situation -> situation.mode() == ActivationMode.IMMEDIATE && !situation.refused(),
            "IMMEDIATE, refused by the destination",
                    situation -> situation.mode() == ActivationMode.IMMEDIATE && situation.refused(),
            "offer not expired", situation -> !situation.expired(),
            "now >= `pendingUntil`", Situation::expired,
            "something is proposed", Situation::proposed);

    private final LifecycleDocument document = LifecycleDocument.read();

    @Test
    @Tag("promise-1")
    void a_command_is_followed_if_and_only_if_the_document_has_its_row() {
        Map<String, Integer> tried = new TreeMap<>();
        for (Attempt attempt : attempts()) {
            String expected = expected(attempt);
            assertThat(outcome(attempt)).as(attempt.toString()).isEqualTo(expected);
            tried.merge(expected, 1, Integer::sum);
        }
        assertThat(tried)
                .containsOnlyKeys(
                        "to PENDING",
                        "to ACTIVE",
                        "to INACTIVE",
                        "NOT_FOUND",
                        "WRONG_ACTOR",
                        "WRONG_CHANNEL",
                        "WRONG_STATUS",
                        "EXPIRED",
                        NO_COMMAND);
        assertThat(tried.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(18 * 9 * 7);
    }

    @Test
    @Tag("promise-1")
    void a_history_is_followed_if_and_only_if_the_document_has_its_row() {
        int tried = 0;
        for (Attempt attempt : attempts()) {
            for (Status target : Status.values()) {
                boolean moves = attempt.action() != Action.RENAME
                        && Scene.MOVING.stream().anyMatch(type -> type.action() == attempt.action());
                boolean expected = moves
                        ? expected(attempt).equals("to " + target)
                        : expected(attempt).startsWith("to ");
                assertThat(follows(attempt, target))
                        .as("%s to %s", attempt, target)
                        .isEqualTo(expected);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(18 * 9 * 7 * 3);
    }

    @Test
    void a_situation_that_no_invariant_allows_cannot_be_restored() {
        List<Situation> impossible = Situation.all().stream()
                .filter(situation -> !isPossible(situation))
                .toList();
        assertThat(Situation.all()).hasSize(50);
        assertThat(impossible)
                .hasSize(32)
                .allSatisfy(situation -> assertThatExceptionOfType(InconsistentException.class)
                        .isThrownBy(situation::connection)
                        .withMessageContaining("con_1"));
    }

    @Test
    void the_diagram_draws_the_first_table_and_nothing_else() {
        List<DrawnArrow> arrows = document.tables().get(0).stream()
                .map(row -> new DrawnArrow(row.from().equals("-") ? "[*]" : row.from(), row.target(), row.action()))
                .distinct()
                .toList();
        assertThat(document.diagram()).containsExactlyInAnyOrderElementsOf(arrows);
    }

    @Test
    void the_document_and_the_code_have_equally_many_rows() {
        assertThat(document.tables()).hasSize(2);
        assertThat(document.rows()).hasSameSizeAs(Arrow.TABLE).hasSize(13);
    }

    private static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (Situation situation : Situation.all()) {
            if (isPossible(situation)) {
                for (Action action : Action.values()) {
                    for (Caller caller : Caller.values()) {
                        attempts.add(new Attempt(situation, action, caller));
                    }
                }
            }
        }
        return attempts;
    }

    private static boolean isPossible(Situation situation) {
        boolean immediate = situation.mode() == ActivationMode.IMMEDIATE;
        return situation.status().isEmpty()
                || switch (situation.status().get()) {
                    case PENDING -> !situation.proposed() && (!immediate || situation.refused());
                    case ACTIVE -> !situation.refused() && !situation.expired() && !(immediate && situation.proposed());
                    case INACTIVE ->
                        !situation.proposed() && (!immediate || !situation.expired() || situation.refused());
                };
    }

    /** The first of the refusals in the page's order, or the target of the row. */
    private String expected(Attempt attempt) {
        Situation situation = attempt.situation();
        List<Row> rows = document.rows().stream()
                .filter(row -> row.isOf(attempt.action()))
                .toList();
        Optional<Status> found = situation.statusFor(attempt.action());
        if (!attempt.isCommand()) {
            return NO_COMMAND;
        }
        if (attempt.caller().isStranger() && found.isPresent()) {
            return "NOT_FOUND";
        }
        if (rows.stream().noneMatch(row -> row.allows(attempt.caller()))) {
            return "WRONG_ACTOR";
        }
        if (rows.stream().noneMatch(row -> row.isOver(attempt.caller().channel()))) {
            return "WRONG_CHANNEL";
        }
        return rows.stream()
                .filter(row -> row.startsFrom(found) && GUARDS.get(row.guard()).test(situation))
                .map(row -> row.target().equals("the same") ? situation.recorded() : row.target())
                .map(target -> "to " + target)
                .reduce((one, other) -> "two rows")
                .orElse(refusal(rows, situation));
    }

    private static String refusal(List<Row> rows, Situation situation) {
        boolean asksForTime = rows.stream().anyMatch(row -> row.guard().equals("offer not expired"));
        return asksForTime && situation.expired() ? "EXPIRED" : "WRONG_STATUS";
    }

    private String outcome(Attempt attempt) {
        Optional<Connection> before = attempt.situation().connection();
        if (!attempt.isCommand()) {
            return NO_COMMAND;
        }
        Ruling ruling = attempt.rule(before);
        assertThat(attempt.situation().connection()).isEqualTo(before);
        if (ruling instanceof Ruling.Refused refused) {
            return refused.refusal().reason().name();
        }
        Connection after = Scene.done(ruling);
        assertThat(after.refusedByDestination()).isEqualTo(isRefusedAfter(attempt));
        return "to " + after.status();
    }

    private boolean isRefusedAfter(Attempt attempt) {
        boolean cleared = document.rows().stream().anyMatch(row -> row.isOf(attempt.action()) && row.clearsRefusal());
        boolean refuses =
                attempt.action() == Action.DEACTIVATE && attempt.caller().by().equals("destination");
        return refuses || (attempt.situation().refused() && !cleared);
    }

    private static boolean follows(Attempt attempt, Status target) {
        Optional<Connection> before = attempt.situation().connection();
        try {
            ConnectionEvent event = attempt.event(before, target);
            Connection after = before.map(found -> found.apply(event)).orElseGet(() -> Connection.fold(List.of(event)));
            return after.version() == event.sequence();
        } catch (InconsistentException refused) {
            return false;
        }
    }
}
