package dev.connections.proofs;

import dev.connections.proofs.TokenScenarios.Scenario;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Runs scenarios in their interleavings, those with the fewest switches between threads first. The JDK's maps, and
 * values, which never change, are taken for right: there are no switches inside them.
 */
final class Interleavings {

    /** How many times as many interleavings as usual. */
    private static final int TIMES = Integer.getInteger("connections.proofs.times", 1);

    private static final List<TokenCall> AFTERWARDS = List.of(TokenCall.EVENTS, TokenCall.FIND_BY_DIGEST);

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.ArrayList", "java.util.HashMap", "java.util.TreeMap", "java.util.concurrent.ConcurrentHashMap");

    private Interleavings() {}

    /**
     * Fails if an outcome is not one that the calls could have one after the other; tries so many interleavings of
     * each.
     */
    static void check(Class<? extends TokenSubject> subject, List<Scenario> scenarios, int most) {
        initialize();
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(most * TIMES)
                .sequentialSpecification(TokenSubject.OneLock.class)
                .addGuarantee(maps())
                .addGuarantee(values());
        scenarios.forEach(scenario -> options.addCustomScenario(execution(subject, scenario)));
        options.check(subject);
    }

    /** Lincheck cannot tell a thread that waits for a class to be initialized from one that hangs. */
    private static void initialize() {
        for (TokenCall call : TokenCall.values()) {
            new TokenSubject.OneLock().answer(call);
        }
    }

    private static ManagedStrategyGuarantee maps() {
        return ManagedStrategyGuaranteeKt.forClasses(COLLECTIONS::contains)
                .allMethods()
                .treatAsAtomic();
    }

    private static ManagedStrategyGuarantee values() {
        return ManagedStrategyGuaranteeKt.forClasses(name -> name.startsWith("dev.connections.")
                        && !name.startsWith("dev.connections.inmemory.")
                        && (!name.startsWith("dev.connections.proofs.") || name.equals(TokenText.class.getName())))
                .allMethods()
                .ignore();
    }

    private static ExecutionScenario execution(Class<? extends TokenSubject> subject, Scenario scenario) {
        return new ExecutionScenario(
                actors(subject, scenario.before()),
                scenario.atOnce().stream()
                        .map(call -> actors(subject, List.of(call)))
                        .toList(),
                actors(subject, AFTERWARDS),
                null);
    }

    private static List<Actor> actors(Class<? extends TokenSubject> subject, List<TokenCall> calls) {
        Method answer = answer(subject);
        return calls.stream().map(call -> new Actor(answer, List.of(call))).toList();
    }

    private static Method answer(Class<? extends TokenSubject> subject) {
        try {
            return subject.getMethod("answer", TokenCall.class);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }
}
