package dev.connections.proofs.schedules;

import static dev.connections.proofs.schedules.Weaker.CLAIMED_THEN_LOOKED_AGAIN;
import static dev.connections.proofs.schedules.Weaker.GAVE_WAY;
import static dev.connections.proofs.schedules.Weaker.LISTED_THEN_DECIDED;
import static dev.connections.proofs.schedules.Weaker.LOOKED_IN_PARTS;
import static dev.connections.proofs.schedules.Weaker.LOOKED_THEN_WRITTEN;
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
 * redemption, a deactivation or a withdrawal, and any third besides but the same redemption once more.
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
    private static final Map<Set<Weaker>, Long> FORGIVEN_IN_LONG_FORM = Map.of(
            Set.of(CLAIMED_THEN_LOOKED_AGAIN), 540_164L,
            Set.of(CLAIMED_THEN_LOOKED_AGAIN, LISTED_THEN_DECIDED), 31_360L,
            Set.of(CLAIMED_THEN_LOOKED_AGAIN, LOOKED_IN_PARTS), 385L,
            Set.of(CLAIMED_THEN_LOOKED_AGAIN, GAVE_WAY), 726L,
            Set.of(GAVE_WAY), 176L,
            Set.of(LISTED_THEN_DECIDED), 8_485L,
            Set.of(LOOKED_THEN_WRITTEN), 4_116L,
            Set.of(NO_OF_TWO_LOOKS), 288L);

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
        longer.ifPresent(more -> {
            assertThat(more.scenarios()).isEqualTo(4 * FROM_ANY_START_WITH_ANY_THIRD - 2 * 16);
            assertThat(more.schedules()).isEqualTo(891_307);
        });
        assertThat(longer.isPresent()).isEqualTo(IS_LONG);
    }

    /** In the long form it is not rare: a redemption is in half of it, and another operation can come amid it. */
    @Test
    void what_is_forgiven_is_named() {
        assertThat(findings.forgiven()).isEqualTo(FORGIVEN);
        longer.ifPresent(more -> assertThat(more.forgiven()).isEqualTo(FORGIVEN_IN_LONG_FORM));
    }
}
