package dev.connections.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs the same thing in several threads that start together, and gives up on them after a while. */
final class Race implements AutoCloseable {

    static final int THREADS = 8;

    private static final int MOST_SECONDS = 60;

    private final int threads;
    private final ExecutorService pool;

    /** A race of which there are many rounds. */
    Race(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    static <T> List<T> of(int threads, IntFunction<T> runner) {
        try (Race race = new Race(threads)) {
            return race.round(runner);
        }
    }

    <T> List<T> round(IntFunction<T> runner) {
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    start.await(MOST_SECONDS, TimeUnit.SECONDS);
                    return runner.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(MOST_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (Exception lost) {
            throw new AssertionError("a runner did not arrive", lost);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
