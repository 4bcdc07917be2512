package dev.connections.proofs.interleavings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Runs scenarios in their interleavings, those with the fewest switches between threads first, and the same ones each
 * time. The JDK's maps, and values, which never change, are taken for right: there are no switches inside them.
 *
 * @param <A> the adapter
 * @param reference makes what the outcomes are compared with, one call after the other
 * @param calls all calls there are
 * @param afterwards the calls after each scenario, one after the other
 */
record Interleavings<A>(Supplier<A> reference, List<? extends Call<A>> calls, List<? extends Call<A>> afterwards) {

    /** How many times as many interleavings as in the short form. */
    private static final int TIMES = "long".equals(System.getProperty("connections.proofs.lincheck")) ? 5 : 1;

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.ArrayList", "java.util.HashMap", "java.util.TreeMap", "java.util.concurrent.ConcurrentHashMap");
    private static final String HERE = Interleavings.class.getPackageName() + ".";

    /**
     * Tries so many interleavings of each scenario, or all if there are fewer, and fails if an outcome is not one that
     * the calls could have one after the other. Says how many scenarios were run in more than one interleaving.
     */
    long check(Supplier<A> adapter, List<Scenario<A>> scenarios, int most) {
        initialize();
        Subject.are(adapter, reference);
        List<Count> counts = Stream.generate(Count::new).limit(scenarios.size()).toList();
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(most * TIMES)
                .sequentialSpecification(Subject.Reference.class)
                .addGuarantee(maps())
                .addGuarantee(values());
        for (int i = 0; i < scenarios.size(); i++) {
            options.addCustomScenario(execution(scenarios.get(i), counts.get(i)));
        }
        options.check(Subject.class);
        System.out.printf(
                "%s: %,d scenarios, %,d interleavings, all there are of %,d scenarios%n",
                adapter.get().getClass().getSimpleName(),
                scenarios.size(),
                counts.stream().mapToInt(Count::begun).sum(),
                counts.stream().filter(count -> count.begun() < most * TIMES).count());
        return counts.stream().filter(count -> count.begun() > 1).count();
    }

    /** Fails unless an adapter is caught by the outcome of this scenario, and not by a thread that hangs. */
    void assertCaught(Supplier<A> mistaken, Scenario<A> scenario, int most) {
        assertThatThrownBy(() -> check(mistaken, List.of(scenario), most))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    /** What an adapter answers to all calls, one after the other. */
    List<String> answers(A adapter) {
        return calls.stream().map(call -> call.on(adapter)).toList();
    }

    /** Lincheck cannot tell a thread that waits for a class to be initialized from one that hangs. */
    private void initialize() {
        answers(reference.get());
    }

    private static ManagedStrategyGuarantee maps() {
        return ManagedStrategyGuaranteeKt.forClasses(COLLECTIONS::contains)
                .allMethods()
                .treatAsAtomic();
    }

    private static ManagedStrategyGuarantee values() {
        return ManagedStrategyGuaranteeKt.forClasses(name -> name.startsWith("dev.connections.")
                        && !name.startsWith("dev.connections.inmemory.")
                        && (!name.startsWith(HERE) || name.endsWith("Text") || name.endsWith("Count")))
                .allMethods()
                .ignore();
    }

    private ExecutionScenario execution(Scenario<A> scenario, Count count) {
        List<Actor> before = new ArrayList<>(List.of(new Actor(method("begin", Count.class), List.of(count))));
        before.addAll(actors(scenario.before()));
        return new ExecutionScenario(
                before,
                scenario.atOnce().stream().map(call -> actors(List.of(call))).toList(),
                actors(afterwards),
                null);
    }

    private static List<Actor> actors(List<? extends Call<?>> calls) {
        return calls.stream()
                .map(call -> new Actor(method("answer", Call.class), List.of(call)))
                .toList();
    }

    private static Method method(String name, Class<?> parameter) {
        try {
            return Subject.class.getMethod(name, parameter);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }
}
