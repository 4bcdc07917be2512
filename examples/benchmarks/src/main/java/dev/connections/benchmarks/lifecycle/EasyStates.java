package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jeasy.states.api.AbstractEvent;
import org.jeasy.states.api.Event;
import org.jeasy.states.api.FiniteStateMachine;
import org.jeasy.states.api.FiniteStateMachineException;
import org.jeasy.states.api.State;
import org.jeasy.states.api.Transition;
import org.jeasy.states.core.FiniteStateMachineBuilder;
import org.jeasy.states.core.TransitionBuilder;

/** Easy States: a machine for each connection; it has no guards, so the class of an event says who. */
final class EasyStates implements Machine {

    private static final Logger LOG = Logger.getLogger("org.jeasy.states");

    static {
        LOG.setLevel(Level.OFF);
    }

    private static final class ActivateBySource extends AbstractEvent {}

    private static final class ActivateByDestination extends AbstractEvent {}

    private static final class DeactivateBySource extends AbstractEvent {}

    private static final class DeactivateByDestination extends AbstractEvent {}

    private static final class ReactivateBySource extends AbstractEvent {}

    private static final class ReactivateByDestination extends AbstractEvent {}

    private final Map<Status, State> states = new EnumMap<>(Status.class);
    private final Set<State> allStates = new LinkedHashSet<>();
    private final Set<Transition> transitions = new LinkedHashSet<>();
    private final FiniteStateMachine held;

    EasyStates() {
        for (Status status : Status.values()) {
            State state = new State(status.name());
            states.put(status, state);
            allStates.add(state);
        }
        permit(Status.PENDING, ActivateByDestination.class, Status.ACTIVE);
        permit(Status.PENDING, DeactivateBySource.class, Status.INACTIVE);
        permit(Status.PENDING, DeactivateByDestination.class, Status.INACTIVE);
        permit(Status.ACTIVE, DeactivateBySource.class, Status.INACTIVE);
        permit(Status.ACTIVE, DeactivateByDestination.class, Status.INACTIVE);
        permit(Status.INACTIVE, ReactivateBySource.class, Status.ACTIVE);
        this.held = machine(Status.ACTIVE);
    }

    private void permit(Status from, Class<? extends Event> event, Status to) {
        transitions.add(new TransitionBuilder()
                .name(from + " to " + to + " by " + event.getSimpleName())
                .sourceState(states.get(from))
                .targetState(states.get(to))
                .eventType(event)
                .build());
    }

    private FiniteStateMachine machine(Status status) {
        return new FiniteStateMachineBuilder(allStates, states.get(status))
                .registerTransitions(transitions)
                .build();
    }

    private static Event event(Command command, Role role) {
        boolean source = role == Role.SOURCE;
        return switch (command) {
            case ACTIVATE -> source ? new ActivateBySource() : new ActivateByDestination();
            case DEACTIVATE -> source ? new DeactivateBySource() : new DeactivateByDestination();
            case REACTIVATE -> source ? new ReactivateBySource() : new ReactivateByDestination();
        };
    }

    @Override
    public Small apply(Small connection, Command command, Role role) throws FiniteStateMachineException {
        FiniteStateMachine machine = machine(connection.status());
        machine.fire(event(command, role));
        return connection.ifChanged(Status.valueOf(machine.getCurrentState().getName()));
    }

    @Override
    public Object turn(Command command) throws FiniteStateMachineException {
        return held.fire(event(command, Role.SOURCE));
    }
}
