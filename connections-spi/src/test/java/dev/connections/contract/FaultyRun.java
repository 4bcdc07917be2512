package dev.connections.contract;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An operation with one fault at one call. Its name says which; what came of it is asked for by {@link #attempt}, and
 * then by {@link #retry}. Used by one thread.
 *
 * @param <S> what the operation finds when it begins
 * @param <A> what the operation answers
 */
public final class FaultyRun<S, A> {

    private final Fault fault;
    private final PortMethod method;
    private final int index;
    private final Function<String, S> stages;
    private final BiFunction<S, FaultyPorts, A> operation;
    private final FaultyPorts ports;
    private Optional<S> stage = Optional.empty();

    FaultyRun(
            Fault fault,
            PortMethod method,
            int index,
            Function<String, S> stages,
            BiFunction<S, FaultyPorts, A> operation) {
        this.fault = fault;
        this.method = method;
        this.index = index;
        this.stages = stages;
        this.operation = operation;
        this.ports = new FaultyPorts(Optional.of(fault), index);
    }

    /** {@return what the adapter does} */
    public Fault fault() {
        return fault;
    }

    /** {@return the method that does it} */
    public PortMethod method() {
        return method;
    }

    /** {@return which call of the operation's does it, from 0} */
    public int index() {
        return index;
    }

    /** {@return the stage of this run, as it is now; made when it is first asked for} */
    public S stage() {
        if (stage.isEmpty()) {
            stage = Optional.of(stages.apply(index + "-" + fault.name().replace('_', '-')));
        }
        return stage.get();
    }

    /**
     * Runs the operation with the fault.
     *
     * @return what came of it
     * @throws IllegalStateException if the fault did not happen: the operation was not the same as without it, or was
     *     not given the stopwatch of {@link FaultyPorts}
     */
    public Attempt<A> attempt() {
        S found = stage();
        Attempt<A> attempt = Attempt.of(() -> operation.apply(found, ports));
        ports.requireInjected();
        return attempt;
    }

    /** {@return whether the faulty call did nevertheless what it was asked for; after {@link #attempt}} */
    public boolean carriedOut() {
        return ports.carriedOut();
    }

    /** {@return what comes of the operation without a fault, on the same stage} */
    public Attempt<A> retry() {
        return Attempt.of(() -> operation.apply(stage(), new FaultyPorts(Optional.empty(), -1)));
    }

    @Override
    public String toString() {
        return fault + " at call " + index + ", " + method;
    }
}
