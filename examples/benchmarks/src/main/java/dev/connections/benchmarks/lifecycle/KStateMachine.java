package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.function.Predicate;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.jvm.JvmClassMappingKt;
import kotlin.reflect.KClass;
import ru.nsk.kstatemachine.event.Event;
import ru.nsk.kstatemachine.event.EventMatcher;
import ru.nsk.kstatemachine.state.ChildMode;
import ru.nsk.kstatemachine.state.DefaultState;
import ru.nsk.kstatemachine.statemachine.CreationArgumentsKt;
import ru.nsk.kstatemachine.statemachine.StateMachine;
import ru.nsk.kstatemachine.statemachine.StateMachineKt;
import ru.nsk.kstatemachine.transition.UnitGuardedTransitionBuilder;

/** KStateMachine without coroutines: a machine for each connection, built in its status. */
final class KStateMachine implements Machine {

    /** What happens: a command, and who gives it. */
    private abstract static class ByRole implements Event {

        private final Role role;

        private ByRole(Role role) {
            this.role = role;
        }
    }

    private static final class Activate extends ByRole {
        private Activate(Role role) {
            super(role);
        }
    }

    private static final class Deactivate extends ByRole {
        private Deactivate(Role role) {
            super(role);
        }
    }

    private static final class Reactivate extends ByRole {
        private Reactivate(Role role) {
            super(role);
        }
    }

    private final Built held = new Built(Status.ACTIVE);

    private static Event event(Command command, Role role) {
        return switch (command) {
            case ACTIVATE -> new Activate(role);
            case DEACTIVATE -> new Deactivate(role);
            case REACTIVATE -> new Reactivate(role);
        };
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        Built built = new Built(connection.status());
        built.process(event(command, role));
        return connection.ifChanged(built.status());
    }

    @Override
    public Object turn(Command command) {
        return held.process(event(command, Role.SOURCE));
    }

    private static final class Built {

        private final DefaultState pending = new DefaultState("pending", ChildMode.EXCLUSIVE);
        private final DefaultState active = new DefaultState("active", ChildMode.EXCLUSIVE);
        private final DefaultState inactive = new DefaultState("inactive", ChildMode.EXCLUSIVE);
        private final StateMachine machine;

        private Built(Status initial) {
            permit(pending, Activate.class, role -> role == Role.DESTINATION, active);
            permit(pending, Deactivate.class, role -> true, inactive);
            permit(active, Deactivate.class, role -> true, inactive);
            permit(inactive, Reactivate.class, role -> role == Role.SOURCE, active);
            this.machine = StateMachineKt.createStdLibStateMachine(
                    "connection",
                    ChildMode.EXCLUSIVE,
                    true,
                    CreationArgumentsKt.buildCreationArguments(arguments -> Unit.INSTANCE),
                    (building, continuation) -> {
                        building.addState(pending);
                        building.addState(active);
                        building.addState(inactive);
                        building.setInitialState(state(initial));
                        return Unit.INSTANCE;
                    });
        }

        private DefaultState state(Status status) {
            return switch (status) {
                case PENDING -> pending;
                case ACTIVE -> active;
                case INACTIVE -> inactive;
            };
        }

        private static <E extends ByRole> void permit(
                DefaultState from, Class<E> event, Predicate<Role> guard, DefaultState to) {
            UnitGuardedTransitionBuilder<E> transition =
                    new UnitGuardedTransitionBuilder<>(event.getSimpleName() + " " + from.getName(), from);
            transition.setEventMatcher(new ByClass<>(event));
            transition.setGuard((moved, continuation) -> guard.test(((ByRole) moved.getEvent()).role));
            transition.setTargetState(to);
            from.addTransition(transition.build());
        }

        private Object process(Event event) {
            return StateMachineKt.processEventBlocking(machine, event, null);
        }

        private Status status() {
            for (Status status : Status.values()) {
                if (state(status).isActive()) {
                    return status;
                }
            }
            throw new IllegalStateException("it is nowhere");
        }
    }

    private record ByClass<E extends Event>(Class<E> event) implements EventMatcher<E> {

        @Override
        public KClass<E> getEventClass() {
            return JvmClassMappingKt.getKotlinClass(event);
        }

        @Override
        public Object match(Event happened, Continuation<? super Boolean> continuation) {
            return event.isInstance(happened);
        }
    }
}
