package dev.connections.benchmarks.lifecycle;

import com.tinder.StateMachine;
import com.tinder.StateMachine.Matcher;
import dev.connections.Role;
import dev.connections.lifecycle.Status;
import kotlin.Unit;

/** Tinder's StateMachine: one graph, a machine for each connection. */
final class Tinder implements Machine {

    private abstract static class State {

        private final Status status;

        private State(Status status) {
            this.status = status;
        }
    }

    private static final class Pending extends State {
        private Pending() {
            super(Status.PENDING);
        }
    }

    private static final class Active extends State {
        private Active() {
            super(Status.ACTIVE);
        }
    }

    private static final class Inactive extends State {
        private Inactive() {
            super(Status.INACTIVE);
        }
    }

    private abstract static class Event {

        private final Role role;

        private Event(Role role) {
            this.role = role;
        }

        Role role() {
            return role;
        }
    }

    private static final class Activate extends Event {
        private Activate(Role role) {
            super(role);
        }
    }

    private static final class Deactivate extends Event {
        private Deactivate(Role role) {
            super(role);
        }
    }

    private static final class Reactivate extends Event {
        private Reactivate(Role role) {
            super(role);
        }
    }

    private static final State PENDING = new Pending();
    private static final State ACTIVE = new Active();
    private static final State INACTIVE = new Inactive();

    private final StateMachine<State, Event, Object> held = StateMachine.Companion.create(graph -> {
        Matcher.Companion matchers = Matcher.Companion;
        graph.initialState(ACTIVE);
        graph.state(matchers.<State, Pending>any(Pending.class), pending -> {
            pending.on(
                    matchers.<Event, Activate>any(Activate.class),
                    (state, event) -> event.role() == Role.DESTINATION
                            ? pending.transitionTo(state, ACTIVE, null)
                            : pending.dontTransition(state, null));
            pending.on(
                    matchers.<Event, Deactivate>any(Deactivate.class),
                    (state, event) -> pending.transitionTo(state, INACTIVE, null));
            return Unit.INSTANCE;
        });
        graph.state(matchers.<State, Active>any(Active.class), active -> {
            active.on(
                    matchers.<Event, Deactivate>any(Deactivate.class),
                    (state, event) -> active.transitionTo(state, INACTIVE, null));
            return Unit.INSTANCE;
        });
        graph.state(matchers.<State, Inactive>any(Inactive.class), inactive -> {
            inactive.on(
                    matchers.<Event, Reactivate>any(Reactivate.class),
                    (state, event) -> event.role() == Role.SOURCE
                            ? inactive.transitionTo(state, ACTIVE, null)
                            : inactive.dontTransition(state, null));
            return Unit.INSTANCE;
        });
        return Unit.INSTANCE;
    });

    private static State state(Status status) {
        return switch (status) {
            case PENDING -> PENDING;
            case ACTIVE -> ACTIVE;
            case INACTIVE -> INACTIVE;
        };
    }

    private static Event event(Command command, Role role) {
        return switch (command) {
            case ACTIVATE -> new Activate(role);
            case DEACTIVATE -> new Deactivate(role);
            case REACTIVATE -> new Reactivate(role);
        };
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        StateMachine<State, Event, Object> machine = held.with(graph -> {
            graph.initialState(state(connection.status()));
            return Unit.INSTANCE;
        });
        machine.transition(event(command, role));
        return connection.ifChanged(machine.getState().status);
    }

    @Override
    public Object turn(Command command) {
        return held.transition(event(command, Role.SOURCE));
    }
}
