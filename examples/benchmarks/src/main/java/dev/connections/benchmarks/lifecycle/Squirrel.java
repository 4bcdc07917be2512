package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.function.Predicate;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.Condition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: a machine for each connection, made in its status. */
final class Squirrel implements Machine {

    /** Public, as its builder needs it to be. */
    public static class Lifecycle extends AbstractStateMachine<Lifecycle, Status, Command, Role> {}

    private final StateMachineBuilder<Lifecycle, Status, Command, Role> builder =
            StateMachineBuilderFactory.create(Lifecycle.class, Status.class, Command.class, Role.class);
    private final Lifecycle held;

    Squirrel() {
        builder.externalTransition()
                .from(Status.PENDING)
                .to(Status.ACTIVE)
                .on(Command.ACTIVATE)
                .when(condition("by the destination", role -> role == Role.DESTINATION));
        builder.externalTransition().from(Status.PENDING).to(Status.INACTIVE).on(Command.DEACTIVATE);
        builder.externalTransition().from(Status.ACTIVE).to(Status.INACTIVE).on(Command.DEACTIVATE);
        builder.externalTransition()
                .from(Status.INACTIVE)
                .to(Status.ACTIVE)
                .on(Command.REACTIVATE)
                .when(condition("by the source", role -> role == Role.SOURCE));
        this.held = builder.newStateMachine(Status.ACTIVE);
    }

    private static Condition<Role> condition(String name, Predicate<Role> holds) {
        return new AnonymousCondition<>() {
            @Override
            public boolean isSatisfied(Role role) {
                return holds.test(role);
            }

            @Override
            public String name() {
                return name;
            }
        };
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        Lifecycle machine = builder.newStateMachine(connection.status());
        machine.fire(command, role);
        return connection.ifChanged(machine.getCurrentState());
    }

    @Override
    public Object turn(Command command) {
        held.fire(command, Role.SOURCE);
        return held.getCurrentState();
    }
}
