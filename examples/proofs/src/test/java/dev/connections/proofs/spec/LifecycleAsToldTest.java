package dev.connections.proofs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Ruling;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The spec and the library answer every command alike, in every way in which a connection of the spec's can stand: the
 * same refusal, or the same connection after it. TLC tells what the spec says; there is no second list of it here.
 */
class LifecycleAsToldTest {

    /** Of a connection that exists; as many as the page's test finds possible. */
    private static final int WAYS_TO_STAND = 16;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Set<List<Object>> combinations = new HashSet<>();

    @Test
    void the_library_answers_every_command_as_the_spec_tells() {
        List<TlaValue> told = TlaReader.told("ToldLife");
        for (TlaValue situation : told) {
            ToldConnection connection = new ToldConnection(situation.at(1));
            Instant now = Told.instant(situation.at(0));
            for (TlaValue ruling : situation.at(2).elements()) {
                check(connection, ruling, now);
            }
        }
        assertThat(told.size()).isEqualTo(736);
        assertThat(outcomes)
                .isEqualTo(Map.of(
                        "changed", 6_840,
                        "unchanged", 2_912,
                        "INVALID", 4_496,
                        "NOT_FOUND", 14_560,
                        "WRONG_ACTOR", 13_296,
                        "WRONG_CHANNEL", 1_456,
                        "WRONG_STATUS", 5_402,
                        "EXPIRED", 102));
        assertThat(combinations).hasSize(WAYS_TO_STAND * (7 * 6 + 1) + 2 * 6);
    }

    private void check(ToldConnection before, TlaValue told, Instant now) {
        Ruling answered = before.rule(told.at(0), now);
        String outcome = told.at(1).text();

        assertThat(outcome(answered)).as("%s at %s: %s", before, now, told).isEqualTo(outcome);
        if (answered instanceof Change change) {
            Connection after = new ToldConnection(told.at(2)).connection();
            assertThat(change.connection().toForm())
                    .as("%s at %s: %s", before, now, told)
                    .isEqualTo(after.toForm());
        }
        count(before, told.at(0), now, outcome);
    }

    private static String outcome(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            return refused.refusal().reason().name();
        }
        return ruling instanceof Change ? "changed" : "unchanged";
    }

    /**
     * Which way to stand and which attempt it was, in the words of the page's test: 16 ways, 7 actions by six callers
     * and one by the system, or creating in two modes.
     */
    private void count(ToldConnection before, TlaValue command, Instant now, String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
        TlaValue told = before.told();
        String status = told.field("status").text();
        boolean due = status.equals("PENDING")
                && Told.end(told.field("pendingUntil")).stream().anyMatch(end -> !now.isBefore(end));
        boolean expired = due
                || (status.equals("INACTIVE")
                        && Told.end(told.field("pendingUntil")).isPresent());
        combinations.add(List.of(
                status,
                told.field("mode").text(),
                told.field("refused").isTrue(),
                expired,
                told.field("proposed").size() > 0,
                command.field("action").text(),
                command.field("by").text(),
                command.field("over").text()));
    }
}
