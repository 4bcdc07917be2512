package dev.connections.proofs.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each planted mistake is caught by the check that is named for it, by pairs or else by triples. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CaughtMistakesTest {

    @Test
    void every_check_catches_a_mistake() {
        assertThat(EnumSet.complementOf(EnumSet.of(Mistake.NONE)))
                .extracting(Mistake::check)
                .contains(Check.values());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void every_mistake_is_caught_by_the_check_that_is_named_for_it(Mistake mistake) {
        List<Scenario> scenarios = new ArrayList<>(Scenarios.pairs(mistake.start()));
        scenarios.addAll(Scenarios.triples(mistake.start()));

        Findings findings = Exploration.until(mistake.check(), mistake, scenarios);

        assertThat(findings.stories(mistake.check())).isNotEmpty();
        System.out.printf(
                "%s is caught by %s in schedule %,d: %s%n",
                mistake,
                mistake.check(),
                findings.schedules(),
                findings.stories(mistake.check()).get(0).lines().findFirst().orElseThrow());
    }
}
