package dev.connections.contract;

import static dev.connections.contract.PortMethod.COMMIT;
import static dev.connections.contract.PortMethod.DUE;
import static dev.connections.contract.PortMethod.EVENTS;
import static dev.connections.contract.PortMethod.EXISTS;
import static dev.connections.contract.PortMethod.FIND_BY_ALIAS;
import static dev.connections.contract.PortMethod.FIND_BY_ID;
import static dev.connections.contract.PortMethod.INSERT;
import static dev.connections.contract.PortMethod.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.lifecycle.Connection;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.ConnectionPage;
import dev.connections.service.PortFailedException;
import dev.connections.spi.Position;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adapter that fails makes no command and no query pretend. */
interface CommandFaults extends ServiceTests {

    /** The methods at which faults are injected here. */
    Set<PortMethod> COMMANDS_FAIL_AT = EnumSet.of(INSERT, COMMIT, FIND_BY_ID, LIST, DUE, EVENTS, FIND_BY_ALIAS, EXISTS);

    private List<FaultTable> tables() {
        return Arrays.stream(Operation.values())
                .filter(operation -> !operation.isOfSharing())
                .map(operation -> new FaultTable(operation, this))
                .toList();
    }

    @Test
    @Tag("promise-21")
    default void no_fault_at_any_call_of_a_command_or_query_pretends_anything() {
        List<FaultTable> tables = tables();
        Set<PortMethod> reached = EnumSet.noneOf(PortMethod.class);
        tables.forEach(table -> reached.addAll(table.calls()));
        assertThat(reached).isEqualTo(COMMANDS_FAIL_AT);

        assertThat(tables.stream().mapToInt(FaultTable::checkEveryFault).sum()).isGreaterThan(340);
    }

    @Test
    @Tag("promise-24")
    default void an_error_of_the_virtual_machine_passes_commands_and_queries() {
        tables().forEach(FaultTable::checkVirtualMachineErrors);
    }

    @Test
    default void the_clock_is_read_once_a_command_or_query() {
        for (Operation operation : Operation.values()) {
            if (operation.isOfSharing() || operation == Operation.HISTORY) {
                continue;
            }
            Scene scene = scene(operation);
            operation.prepare(scene);
            int before = scene.clock.reads();
            operation.run(scene, Interception.NONE);
            assertThat(scene.clock.reads() - before).as("%s", operation).isEqualTo(1);
            assertThat(scene.recorded()).isPresent();
        }
    }

    @Test
    default void a_page_longer_than_asked_for_is_not_believed() {
        Scene scene = scene();
        scene.offered();
        Connection back = Draft.of("back", scene.back()).in(adapters().repository());
        Supplier<?> everything = () -> adapters().repository().all(Position.START, 10);
        ConnectionFilter first = ConnectionFilter.all().limit(1);

        ConnectionPage page =
                scene.connections(Interception.answering(LIST, everything)).list(back.source(), first);
        assertThat(page.connections()).hasSize(1);
        assertThat(page.next()).isPresent();

        Draft.of("third", scene.flow.source(), Cast.organization("third"))
                .in(adapters().repository());

        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> scene.connections(Interception.answering(LIST, everything))
                        .list(scene.flow.source(), first));
    }

    @Test
    default void a_page_in_another_order_is_not_believed() {
        Scene scene = scene();
        Connection first = scene.offered();
        Connection second = Draft.of("second", scene.back())
                .at(first.createdAt().plusSeconds(1))
                .in(adapters().repository());

        List<Connection> both = adapters().repository().all(Position.START, 10);
        assertThat(both).containsExactly(first, second);
        assertThat(listed(scene, both).connections()).isEqualTo(both);
        assertThatExceptionOfType(PortFailedException.class).isThrownBy(() -> listed(scene, List.of(second, first)));
    }

    private static ConnectionPage listed(Scene scene, List<Connection> answer) {
        return scene.connections(Interception.answering(LIST, () -> answer))
                .list(scene.flow.source(), ConnectionFilter.all());
    }
}
