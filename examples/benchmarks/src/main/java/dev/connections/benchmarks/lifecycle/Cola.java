package dev.connections.benchmarks.lifecycle;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.UUID;

/** COLA's state machine: one without a state for all; a guard sees who. */
final class Cola implements Machine {

    private final StateMachine<Status, Command, Role> machine;
    private Status held = Status.ACTIVE;

    Cola() {
        StateMachineBuilder<Status, Command, Role> builder = StateMachineBuilderFactory.create();
        builder.externalTransition()
                .from(Status.PENDING)
                .to(Status.ACTIVE)
                .on(Command.ACTIVATE)
                .when(role -> role == Role.DESTINATION)
                .perform((from, to, command, role) -> {});
        builder.externalTransition()
                .from(Status.PENDING)
                .to(Status.INACTIVE)
                .on(Command.DEACTIVATE)
                .when(role -> true)
                .perform((from, to, command, role) -> {});
        builder.externalTransition()
                .from(Status.ACTIVE)
                .to(Status.INACTIVE)
                .on(Command.DEACTIVATE)
                .when(role -> true)
                .perform((from, to, command, role) -> {});
        builder.externalTransition()
                .from(Status.INACTIVE)
                .to(Status.ACTIVE)
                .on(Command.REACTIVATE)
                .when(role -> role == Role.SOURCE)
                .perform((from, to, command, role) -> {});
        this.machine = builder.build(UUID.randomUUID().toString());
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        return connection.ifChanged(machine.fireEvent(connection.status(), command, role));
    }

    @Override
    public Object turn(Command command) {
        held = machine.fireEvent(held, command, Role.SOURCE);
        return held;
    }
}
