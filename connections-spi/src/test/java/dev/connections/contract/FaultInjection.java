package dev.connections.contract;

import dev.connections.contract.FaultyPorts.RecordedCall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation of a host's own, and every fault at every call of a port that it makes. It is run once without a fault,
 * which shows what it calls; and then once for each fault that can happen at one of these calls, each time on a stage
 * of its own, followed by a try without a fault.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> nothing_is_sent_that_may_not_be() {
 *     return FaultInjection.of(name -> MyAdapters.filled(), (adapters, faults) -> sent(adapters, faults))
 *             .everywhere()
 *             .map(run -> DynamicTest.dynamicTest(run.toString(), () -> check(run.attempt(), run.retry())));
 * }
 * }</pre>
 *
 * <p>The operation must call the ports in the same order each time, in the thread that runs it, and answer something.
 * Used by one thread.
 *
 * @param <S> what the operation finds when it begins: adapters that are filled, and whatever else it needs
 * @param <A> what the operation answers
 */
public final class FaultInjection<S, A> {

    private final Function<String, S> stages;
    private final BiFunction<S, FaultyPorts, A> operation;
    private final S stage;
    private final A answer;
    private final List<RecordedCall> calls;

    private FaultInjection(Function<String, S> stages, BiFunction<S, FaultyPorts, A> operation) {
        this.stages = stages;
        this.operation = operation;
        this.stage = stages.apply("healthy");
        FaultyPorts healthy = new FaultyPorts(Optional.empty(), -1);
        this.answer = operation.apply(stage, healthy);
        this.calls = healthy.calls();
    }

    /**
     * Runs the operation without a fault.
     *
     * @param <S> what the operation finds when it begins
     * @param <A> what the operation answers
     * @param stages makes a stage for each run, with everything the operation needs there; is given a name that no
     *     other run has, of letters, digits and hyphens, for hosts whose stages share one store
     * @param operation builds services on {@link FaultyPorts#over}, with {@link FaultyPorts#stopwatch}, and uses them
     * @return the faults to be tried
     */
    public static <S, A> FaultInjection<S, A> of(Function<String, S> stages, BiFunction<S, FaultyPorts, A> operation) {
        return new FaultInjection<>(stages, operation);
    }

    /** {@return the stage of the run without a fault, as that left it} */
    public S stage() {
        return stage;
    }

    /** {@return what the operation answered without a fault} */
    public A answer() {
        return answer;
    }

    /** {@return the calls that the operation made without a fault, in order} */
    public List<PortMethod> calls() {
        return calls.stream().map(RecordedCall::method).toList();
    }

    /** {@return every fault at every call, in the order of the calls; each is run when it is asked what came of it} */
    public Stream<FaultyRun<S, A>> everywhere() {
        return IntStream.range(0, calls.size()).boxed().flatMap(this::at);
    }

    private Stream<FaultyRun<S, A>> at(int index) {
        RecordedCall call = calls.get(index);
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.happensAt(
                        call.method(), call.question(), call.answer().orElseThrow()))
                .map(fault -> new FaultyRun<>(fault, call.method(), index, stages, operation));
    }
}
