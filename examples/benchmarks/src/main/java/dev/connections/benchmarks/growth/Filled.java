package dev.connections.benchmarks.growth;

import java.util.stream.IntStream;

/**
 * A store with all connections of its town.
 *
 * @param store the store
 * @param nanos how long it took to put them in, without the time to make them
 */
record Filled(Store store, long nanos) {

    private static final int AT_ONCE = 1_000;

    static Filled of(Store empty, int connections) {
        long nanos = 0;
        for (int first = 0; first < connections; first += AT_ONCE) {
            int end = Math.min(first + AT_ONCE, connections);
            Runnable[] made =
                    IntStream.range(first, end).mapToObj(empty::putting).toArray(Runnable[]::new);
            long start = System.nanoTime();
            for (Runnable putting : made) {
                putting.run();
            }
            nanos += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        empty.complete();
        return new Filled(empty, nanos + System.nanoTime() - start);
    }
}
