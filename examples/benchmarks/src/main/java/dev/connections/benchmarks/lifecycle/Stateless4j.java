package dev.connections.benchmarks.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.connections.Role;
import dev.connections.lifecycle.Status;

/** stateless4j: one configuration, a machine for each connection; guards see no arguments, so a trigger says who. */
final class Stateless4j implements Machine {

    private enum Trigger {
        ACTIVATE_BY_SOURCE,
        ACTIVATE_BY_DESTINATION,
        DEACTIVATE_BY_SOURCE,
        DEACTIVATE_BY_DESTINATION,
        REACTIVATE_BY_SOURCE,
        REACTIVATE_BY_DESTINATION;

        private static Trigger of(Command command, Role role) {
            boolean source = role == Role.SOURCE;
            return switch (command) {
                case ACTIVATE -> source ? ACTIVATE_BY_SOURCE : ACTIVATE_BY_DESTINATION;
                case DEACTIVATE -> source ? DEACTIVATE_BY_SOURCE : DEACTIVATE_BY_DESTINATION;
                case REACTIVATE -> source ? REACTIVATE_BY_SOURCE : REACTIVATE_BY_DESTINATION;
            };
        }
    }

    private final StateMachineConfig<Status, Trigger> config = new StateMachineConfig<>();
    private final StateMachine<Status, Trigger> held;

    Stateless4j() {
        config.configure(Status.PENDING)
                .permit(Trigger.ACTIVATE_BY_DESTINATION, Status.ACTIVE)
                .permit(Trigger.DEACTIVATE_BY_SOURCE, Status.INACTIVE)
                .permit(Trigger.DEACTIVATE_BY_DESTINATION, Status.INACTIVE);
        config.configure(Status.ACTIVE)
                .permit(Trigger.DEACTIVATE_BY_SOURCE, Status.INACTIVE)
                .permit(Trigger.DEACTIVATE_BY_DESTINATION, Status.INACTIVE);
        config.configure(Status.INACTIVE).permit(Trigger.REACTIVATE_BY_SOURCE, Status.ACTIVE);
        this.held = new StateMachine<>(Status.ACTIVE, config);
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        StateMachine<Status, Trigger> machine = new StateMachine<>(connection.status(), config);
        machine.onUnhandledTrigger((status, trigger) -> {});
        machine.fire(Trigger.of(command, role));
        return connection.ifChanged(machine.getState());
    }

    @Override
    public Object turn(Command command) {
        held.fire(Trigger.of(command, Role.SOURCE));
        return held.getState();
    }
}
