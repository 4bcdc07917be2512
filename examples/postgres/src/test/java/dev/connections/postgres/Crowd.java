package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Threads that run errands until they are told to stop. */
final class Crowd implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final ExecutorService threads;
    private final Semaphore done = new Semaphore(0);
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopped;

    Crowd(int size, String name, long seed, Services services, Journal journal) {
        threads = Executors.newFixedThreadPool(size);
        Errands.Issued issued = new Errands.Issued();
        for (int number = 0; number < size; number++) {
            Errands errands = new Errands(name + "-" + number, seed + number, issued);
            running.add(threads.submit(() -> roam(errands, issued, services, journal)));
        }
    }

    private void roam(Errands errands, Errands.Issued issued, Services services, Journal journal) {
        while (!stopped) {
            Errand errand = errands.next();
            journal.tried(errand);
            Reply reply = services.run(errand);
            journal.replied(reply);
            issued.note(errand, reply);
            if (reply.isDone()) {
                done.release();
            }
        }
    }

    /** Waits until so many more errands are done than were waited for before. */
    void awaitDone(int count) throws InterruptedException {
        assertThat(done.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("done in time")
                .isTrue();
    }

    /** Waits until so many errands are done from now on. */
    void awaitDoneFromNow(int count) throws InterruptedException {
        done.drainPermits();
        awaitDone(count);
    }

    /** Waits until everybody has had an answer to the last errand. */
    void stop() throws Exception {
        stopped = true;
        for (Future<?> each : running) {
            each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
