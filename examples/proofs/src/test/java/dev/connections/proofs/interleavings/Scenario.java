package dev.connections.proofs.interleavings;

import java.util.ArrayList;
import java.util.List;

/**
 * Some calls at once. Scenarios are tiny, of one call on each of two or three threads: longer ones hide what these
 * show.
 *
 * @param <A> the adapter
 * @param before the calls before, one after the other
 * @param atOnce the calls, each on a thread of its own
 */
record Scenario<A>(List<? extends Call<A>> before, List<? extends Call<A>> atOnce) {

    /** Every two of these calls, and each with itself. */
    static <A> List<Scenario<A>> pairs(List<? extends Call<A>> before, List<? extends Call<A>> calls) {
        List<Scenario<A>> pairs = new ArrayList<>();
        for (int first = 0; first < calls.size(); first++) {
            pairs.addAll(with(before, List.of(calls.get(first)), calls.subList(first, calls.size())));
        }
        return pairs;
    }

    /** Some calls at once with each of some others. */
    static <A> List<Scenario<A>> with(
            List<? extends Call<A>> before, List<? extends Call<A>> calls, List<? extends Call<A>> others) {
        List<Scenario<A>> scenarios = new ArrayList<>();
        for (Call<A> other : others) {
            List<Call<A>> atOnce = new ArrayList<>(calls);
            atOnce.add(other);
            scenarios.add(new Scenario<>(before, atOnce));
        }
        return scenarios;
    }
}
