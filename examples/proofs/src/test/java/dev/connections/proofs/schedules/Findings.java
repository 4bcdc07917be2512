package dev.connections.proofs.schedules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was found in all schedules together. */
final class Findings {

    private static final int MOST_STORIES = 3;

    private final Map<Check, Long> applied = new EnumMap<>(Check.class);
    private final Map<Check, Long> broken = new EnumMap<>(Check.class);
    private final Map<Check, List<String>> stories = new EnumMap<>(Check.class);
    private final Map<Set<Weaker>, Long> forgiven = new TreeMap<>(Comparator.comparing(Set::toString));
    private final Set<Operation> effective = EnumSet.noneOf(Operation.class);
    private final long started = System.nanoTime();
    private long scenarios = 0;
    private long schedules = 0;
    private int longest = 0;

    void scenario() {
        scenarios++;
    }

    void schedule(int steps) {
        schedules++;
        longest = Math.max(longest, steps);
    }

    void apply(Check check) {
        applied.merge(check, 1L, Long::sum);
    }

    void broken(Check check, String what) {
        broken.merge(check, 1L, Long::sum);
        List<String> few = stories.computeIfAbsent(check, any -> new ArrayList<>());
        if (few.size() < MOST_STORIES) {
            few.add(what);
        }
    }

    void forgiven(Set<Weaker> weaker) {
        forgiven.merge(weaker, 1L, Long::sum);
    }

    /** An operation did what it was asked. */
    void effective(Operation operation) {
        effective.add(operation);
    }

    Set<Operation> effective() {
        return effective;
    }

    long scenarios() {
        return scenarios;
    }

    long schedules() {
        return schedules;
    }

    long applied(Check check) {
        return applied.getOrDefault(check, 0L);
    }

    List<String> stories(Check check) {
        return stories.getOrDefault(check, List.of());
    }

    boolean isBroken(Check check) {
        return broken.containsKey(check);
    }

    Map<Set<Weaker>, Long> forgiven() {
        return forgiven;
    }

    String summary() {
        return String.format(
                "%,d scenarios, %,d schedules of up to %d steps in %.1f s%n  checked: %s%n  forgiven: %s%n  broken: %s",
                scenarios,
                schedules,
                longest,
                (System.nanoTime() - started) / 1e9,
                applied,
                forgiven.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")),
                broken);
    }
}
