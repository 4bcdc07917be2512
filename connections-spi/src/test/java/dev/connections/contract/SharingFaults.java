package dev.connections.contract;

import static dev.connections.contract.PortMethod.EXISTS;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.contract.Fault.Verdict;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Outcome;
import dev.connections.sharing.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adapter that fails opens nothing. */
interface SharingFaults extends ServiceTests {

    /** The methods at which faults are injected here. */
    Set<PortMethod> DECISIONS_FAIL_AT = EnumSet.of(EXISTS, FIND_BY_FLOW, LIST, STATEMENTS);

    private List<FaultTable> tables() {
        return Arrays.stream(Operation.values())
                .filter(Operation::isOfSharing)
                .map(operation -> new FaultTable(operation, this))
                .toList();
    }

    @Test
    @Tag("promise-21")
    @Tag("promise-39")
    default void no_fault_at_any_call_of_a_decision_permits_anything() {
        List<FaultTable> tables = tables();
        Set<PortMethod> reached = EnumSet.noneOf(PortMethod.class);
        tables.forEach(table -> reached.addAll(table.calls()));
        assertThat(reached).isEqualTo(DECISIONS_FAIL_AT);

        assertThat(tables.stream().mapToInt(FaultTable::checkEveryFault).sum()).isGreaterThan(230);
    }

    List<Consumer<Scene>> RULES_NO = List.of(scene -> {}, Scene::offered, Scene::ended, Scene::active, scene -> {
        scene.consented();
        scene.withdraw(Cast.ANN);
    });

    @Test
    @Tag("promise-22")
    default void a_faults_no_is_told_apart_from_a_rules_no() {
        for (int rule = 0; rule < RULES_NO.size(); rule++) {
            Scene scene = scene(rule);
            RULES_NO.get(rule).accept(scene);
            Decision no = scene.sharing().decide(scene.flow, scene.item(Cast.ANN));
            assertThat(no.reason().outcome()).isEqualTo(Outcome.DENY);
            assertThat(scene.recorded().isPresent()).isEqualTo(rule > 0);

            FaultInjection<Scene, Decision> injection = FaultInjection.of(name -> scene, SharingFaults::decision);
            assertThat(injection.answer().reason()).isEqualTo(no.reason());
            injection.everywhere().forEach(run -> assertStillNo(run, no));
        }
    }

    private static Decision decision(Scene scene, FaultyPorts faults) {
        faults.use(scene.stopwatch);
        return scene.sharing(faults).decide(scene.flow, scene.item(Cast.ANN));
    }

    private static void assertStillNo(FaultyRun<Scene, Decision> run, Decision no) {
        String row = no.reason() + ": " + run;
        Attempt<Decision> attempt = run.attempt();
        Reason reason = attempt.answer().orElseThrow().reason();
        assertThat(attempt.interrupted()).as(row).isEqualTo(run.fault().interrupts());
        if (run.fault().at(run.method()).orElseThrow() == Verdict.HARMLESS) {
            assertThat(reason).as(row).isEqualTo(no.reason());
        } else {
            assertThat(reason.outcome()).as(row).isEqualTo(Outcome.INDETERMINATE);
        }
        assertThat(run.retry().answer().orElseThrow().reason()).as(row).isEqualTo(no.reason());
    }

    @Test
    @Tag("promise-24")
    default void an_error_of_the_virtual_machine_passes_decisions() {
        tables().forEach(FaultTable::checkVirtualMachineErrors);
    }

    @Test
    default void the_clock_is_read_once_a_question() {
        for (Operation operation : Operation.values()) {
            if (operation.isOfSharing()) {
                Scene scene = scene(operation);
                operation.prepare(scene);
                assertThat(scene.recorded()).isPresent();
                int before = scene.clock.reads();
                operation.run(scene, Interception.NONE);
                assertThat(scene.clock.reads() - before).as("%s", operation).isEqualTo(1);
            }
        }
    }
}
