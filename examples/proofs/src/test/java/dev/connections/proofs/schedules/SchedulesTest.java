package dev.connections.proofs.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All schedules are run, each once, and each again from its name. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SchedulesTest {

    private static final String ONE = "ISSUED:REDEEM+WITHDRAW:AAABAAAAA";

    /** As many as there are ways to shuffle hands of so many cards: 5!/(2!3!) and so on. */
    @ParameterizedTest
    @CsvSource({
        "ISSUED:SHOW+SHOW, 2",
        "ISSUED:DECIDE+LIST, 10",
        "ISSUED:DECIDE+DECIDE_ALL, 20",
        "CLAIMED:MAY_FETCH+LIST, 21",
        "ISSUED:DECIDE+LIST+SHOW, 60",
        "ISSUED:DECIDE+LIST+HISTORY, 210",
        "ISSUED:DECIDE+DECIDE_ALL+FILTER, 1680"
    })
    void operations_that_do_not_meet_are_shuffled_in_every_way(String scenario, int ways) {
        List<String> schedules = schedules(Scenario.parse(scenario));

        assertThat(schedules).hasSize(ways).doesNotHaveDuplicates();
    }

    @Test
    void operations_that_meet_take_as_many_steps_as_they_need() {
        assertThat(schedules(Scenario.parse("ISSUED:RENAME+RENAME")))
                .containsExactly("AABB", "ABABBB", "ABBAAA", "BAABBB", "BABAAA", "BBAA");
    }

    /**
     * Runs one schedule again, and tells it: {@code -Dconnections.proofs.schedule=}, and what a failure begins with.
     */
    @Test
    void a_schedule_is_run_again_from_its_name() {
        String name = System.getProperty("connections.proofs.schedule", ONE);
        String scenario = name.substring(0, name.lastIndexOf(':'));

        Run run = again(name);

        System.out.println(run.story(Scenario.parse(scenario)));
        assertThat(scenario + ":" + run.schedule(Scenario.parse(scenario))).isEqualTo(name);
    }

    @Test
    void a_withdrawal_between_the_look_and_the_claim_ends_the_token() {
        Run run = again(ONE);

        assertThat(run.steps())
                .extracting(Step::call)
                .containsExactly(
                        "tokens.find",
                        "connections.find",
                        "consents.statements",
                        "host.record",
                        "tokens.claim",
                        "connections.find",
                        "consents.statements",
                        "tokens.find",
                        "tokens.finish");
        assertThat(run.answers().get(0).words()).contains("FAILED", "CHANGED");
    }

    @Test
    void what_is_no_schedule_of_a_scenario_is_not_run() {
        assertThatThrownBy(() -> again("ISSUED:SHOW+SHOW:AAB")).hasMessageContaining("AAB");
        assertThatThrownBy(() -> again("ISSUED:SHOW+SHOW:A")).hasMessageContaining("A");
    }

    private static Run again(String name) {
        int cut = name.lastIndexOf(':');
        return run(Scenario.parse(name.substring(0, cut)), new Turns.Named(name.substring(cut + 1)));
    }

    private static Run run(Scenario scenario, Turns turns) {
        return new Execution(scenario, Mistake.NONE, turns).run();
    }

    private static List<String> schedules(Scenario scenario) {
        List<String> schedules = new ArrayList<>();
        Turns.Every every = new Turns.Every();
        do {
            schedules.add(run(scenario, every).schedule(scenario));
        } while (every.advance());
        return schedules;
    }
}
