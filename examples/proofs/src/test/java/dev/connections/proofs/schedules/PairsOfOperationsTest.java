package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Weaker.CLAIMED_THEN_LOOKED_AGAIN;
import static dev.connections.proofs.schedules.Weaker.GAVE_WAY;
import static dev.connections.proofs.schedules.Weaker.LISTED_THEN_DECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every schedule of every pair of operations, from every start. */
class PairsOfOperationsTest implements EverySchedule {

    private static Findings findings = new Findings();

    @BeforeAll
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    static void run_every_schedule() {
        findings = Exploration.every(Scenarios.pairs());
        System.out.println("Every pair of operations: " + findings.summary());
    }

    @Override
    public List<Findings> findings() {
        return List.of(findings);
    }

    /** The numbers change when an operation takes other steps: then look whether it was meant to. */
    @Test
    void every_schedule_was_run() {
        int operations = Operation.values().length;
        assertThat(findings.scenarios()).isEqualTo(16L * operations * (operations + 1) / 2);
        assertThat(findings.schedules()).isEqualTo(97_733);
    }

    @Test
    void what_is_forgiven_is_rare_and_named() {
        assertThat(findings.forgiven())
                .isEqualTo(Map.of(
                        Set.of(CLAIMED_THEN_LOOKED_AGAIN), 324L,
                        Set.of(GAVE_WAY), 33L,
                        Set.of(LISTED_THEN_DECIDED), 112L));
    }

    @Test
    void every_operation_does_something_from_some_start() {
        assertThat(findings.effective()).containsExactlyInAnyOrder(Operation.values());
    }
}
