package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Weaker.CLAIMED_THEN_LOOKED_AGAIN;
import static dev.connections.proofs.schedules.Weaker.GAVE_WAY;
import static dev.connections.proofs.schedules.Weaker.LISTED_THEN_DECIDED;
import static dev.connections.proofs.schedules.Weaker.LOOKED_IN_PARTS;
import static dev.connections.proofs.schedules.Weaker.NO_OF_TWO_LOOKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every schedule of a deactivation and a withdrawal or a grant, or of the end of a redemption and a grant, with any
 * third operation, from every start. The long form, {@code -Dconnections.proofs.schedules=long}, has a decision or a
 * redemption, a deactivation or a withdrawal, and any third besides.
 */
class TriplesOfOperationsTest implements EverySchedule {

    private static final boolean IS_LONG = "long".equals(System.getProperty("connections.proofs.schedules"));
    private static final long FROM_ANY_START_WITH_ANY_THIRD = 16L * Operation.values().length;
    private static final Map<Set<Weaker>, Long> FORGIVEN = Map.of(
            Set.of(CLAIMED_THEN_LOOKED_AGAIN), 2_244L,
            Set.of(CLAIMED_THEN_LOOKED_AGAIN, LOOKED_IN_PARTS), 18L,
            Set.of(GAVE_WAY), 40L,
            Set.of(LISTED_THEN_DECIDED), 653L,
            Set.of(NO_OF_TWO_LOOKS), 66L);

    private static Findings findings = new Findings();
    private static Optional<Findings> longer = Optional.empty();

    @BeforeAll
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    static void run_every_schedule() {
        findings = Exploration.every(Scenarios.triples());
        System.out.println("A deactivation, a withdrawal or a grant, and any third: " + findings.summary());
        if (IS_LONG) {
            Findings more = Exploration.every(Scenarios.longTriples());
            System.out.println("A decision or redemption, a deactivation or withdrawal, any third: " + more.summary());
            longer = Optional.of(more);
        }
    }

    @Override
    public List<Findings> findings() {
        return Stream.concat(Stream.of(findings), longer.stream()).toList();
    }

    /** The numbers change when an operation takes other steps: then look whether it was meant to. */
    @Test
    void every_schedule_was_run() {
        assertThat(findings.scenarios()).isEqualTo(3 * FROM_ANY_START_WITH_ANY_THIRD);
        assertThat(findings.schedules()).isEqualTo(42_805);
        assertThat(longer.stream().mapToLong(Findings::scenarios).sum())
                .isEqualTo(IS_LONG ? 4 * FROM_ANY_START_WITH_ANY_THIRD : 0);
    }

    @Test
    void what_is_forgiven_is_rare_and_named() {
        assertThat(findings.forgiven()).isEqualTo(FORGIVEN);
    }
}
