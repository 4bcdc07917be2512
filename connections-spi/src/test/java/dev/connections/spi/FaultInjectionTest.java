package dev.connections.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.contract.Adapters;
import dev.connections.contract.Attempt;
import dev.connections.contract.Fault;
import dev.connections.contract.FaultInjection;
import dev.connections.contract.FaultyPorts;
import dev.connections.contract.FaultyRun;
import dev.connections.contract.PortMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults are where they are said to be, each once, and one that did not happen is told. */
class FaultInjectionTest {

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final Alias ALIAS = Alias.of("acme");

    private final List<String> stages = new ArrayList<>();

    private Adapters stage(String name) {
        stages.add(name);
        Adapters adapters = new PlainAdapters(Bug.NONE);
        adapters.register(ACME, ALIAS);
        return adapters;
    }

    private static boolean lookUp(Adapters adapters, FaultyPorts faults) {
        OrganizationDirectory directory = faults.over(adapters).directory();
        return directory.exists(directory.find(ALIAS).orElseThrow());
    }

    private static int ask(Adapters adapters, FaultyPorts faults) {
        ConsentQuestion question = new ConsentQuestion(ACME, Set.of(ACME), Set.of(SubjectId.of("ann")));
        return faults.over(adapters).consents().statements(question).size();
    }

    @Test
    @Tag("promise-21")
    void every_fault_that_can_happen_at_a_call_happens_there_once() {
        FaultInjection<Adapters, Boolean> injection = FaultInjection.of(this::stage, FaultInjectionTest::lookUp);
        List<FaultyRun<Adapters, Boolean>> runs = injection.everywhere().toList();

        assertThat(injection.calls()).containsExactly(PortMethod.FIND_BY_ALIAS, PortMethod.EXISTS);
        assertThat(injection.answer()).isTrue();
        for (int index = 0; index < 2; index++) {
            int at = index;
            PortMethod method = injection.calls().get(index);
            assertThat(runs)
                    .filteredOn(run -> run.index() == at)
                    .allMatch(run -> run.method() == method)
                    .extracting(FaultyRun::fault)
                    .containsExactlyElementsOf(Arrays.stream(Fault.values())
                            .filter(fault -> fault.happensAt(method))
                            .toList());
        }
        assertThat(runs).extracting(FaultyRun::toString).doesNotHaveDuplicates();
    }

    @Test
    void each_run_has_a_stage_of_its_own_and_a_try_without_a_fault() {
        FaultInjection<Adapters, Boolean> injection = FaultInjection.of(this::stage, FaultInjectionTest::lookUp);

        injection.everywhere().forEach(run -> {
            Attempt<Boolean> attempt = run.attempt();
            boolean harmless = run.fault() == Fault.IS_LATE || run.fault() == Fault.CALLS_BACK;
            assertThat(attempt.answer().isPresent()).as("%s", run).isEqualTo(harmless);
            assertThat(attempt.interrupted()).as("%s", run).isEqualTo(run.fault() == Fault.IS_INTERRUPTED);
            assertThat(run.retry().answer()).as("%s", run).contains(true);
        });

        assertThat(stages).hasSizeGreaterThan(10).doesNotHaveDuplicates().allMatch(name -> name.matches("[\\w-]+"));
    }

    @Test
    void a_fault_that_the_operation_did_not_come_to_is_told() {
        List<String> calls = new ArrayList<>();
        FaultInjection<Adapters, Boolean> injection = FaultInjection.of(
                this::stage,
                (adapters, faults) -> (calls.add("first") && calls.size() > 1) || lookUp(adapters, faults));

        assertThat(injection.calls()).hasSize(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> injection.everywhere().forEach(FaultyRun::attempt))
                .withMessageContaining("only 0 calls");
    }

    @Test
    void services_without_the_stopwatch_are_told() {
        FaultInjection<Adapters, Integer> without = FaultInjection.of(this::stage, FaultInjectionTest::ask);
        assertThat(without.answer()).isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> without.everywhere().forEach(FaultyRun::attempt))
                .withMessageContaining("stopwatch");

        FaultInjection.of(this::stage, (adapters, faults) -> {
                    assertThat(faults.stopwatch()).isNotNull();
                    return ask(adapters, faults);
                })
                .everywhere()
                .forEach(run -> assertThat(run.attempt()).isNotNull());
    }
}
