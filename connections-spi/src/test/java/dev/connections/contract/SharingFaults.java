package dev.connections.contract;

import static dev.connections.contract.PortMethod.EXISTS;
import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.LIST;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An adapter that fails opens nothing. */
interface SharingFaults extends ServiceTests {

    private List<FaultTable> tables() {
        return Arrays.stream(Operation.values())
                .filter(Operation::isOfSharing)
                .map(operation -> new FaultTable(operation, this))
                .toList();
    }

    @Test
    default void no_fault_at_any_call_of_a_decision_permits_anything() {
        List<FaultTable> tables = tables();
        Set<PortMethod> reached = EnumSet.noneOf(PortMethod.class);
        tables.forEach(table -> reached.addAll(table.calls()));
        assertThat(reached).containsExactlyInAnyOrder(EXISTS, FIND_BY_FLOW, LIST, STATEMENTS);

        tables.forEach(FaultTable::checkEveryFault);
    }

    @Test
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
