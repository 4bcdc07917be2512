package dev.connections.benchmarks.lifecycle;

import dev.connections.Role;
import dev.connections.lifecycle.Status;
import java.util.EnumSet;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** Spring Statemachine, by its recipe for what is stored: stop, reset to the stored state, start, send. */
final class SpringStatemachine implements Machine {

    private static final String ROLE = "role";

    private final StateMachine<Status, Command> machine = build(Status.PENDING);
    private final StateMachine<Status, Command> held = build(Status.ACTIVE);

    SpringStatemachine() throws Exception {
        held.startReactively().block();
    }

    private static StateMachine<Status, Command> build(Status initial) throws Exception {
        StateMachineBuilder.Builder<Status, Command> builder = StateMachineBuilder.builder();
        builder.configureConfiguration().withConfiguration().autoStartup(false);
        builder.configureStates().withStates().initial(initial).states(EnumSet.allOf(Status.class));
        builder.configureTransitions()
                .withExternal()
                .source(Status.PENDING)
                .target(Status.ACTIVE)
                .event(Command.ACTIVATE)
                .guard(context -> context.getMessageHeader(ROLE) == Role.DESTINATION)
                .and()
                .withExternal()
                .source(Status.PENDING)
                .target(Status.INACTIVE)
                .event(Command.DEACTIVATE)
                .and()
                .withExternal()
                .source(Status.ACTIVE)
                .target(Status.INACTIVE)
                .event(Command.DEACTIVATE)
                .and()
                .withExternal()
                .source(Status.INACTIVE)
                .target(Status.ACTIVE)
                .event(Command.REACTIVATE)
                .guard(context -> context.getMessageHeader(ROLE) == Role.SOURCE);
        return builder.build();
    }

    private static Mono<Message<Command>> message(Command command, Role role) {
        return Mono.just(
                MessageBuilder.withPayload(command).setHeader(ROLE, role).build());
    }

    @Override
    public Small apply(Small connection, Command command, Role role) {
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithAllRegions(region -> region.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(connection.status(), null, null, null))
                        .block());
        machine.startReactively().block();
        machine.sendEvent(message(command, role)).blockLast();
        return connection.ifChanged(machine.getState().getId());
    }

    @Override
    public Object turn(Command command) {
        return held.sendEvent(message(command, Role.SOURCE)).blockLast();
    }
}
