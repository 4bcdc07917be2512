package dev.connections.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that shows what a test says, and counts how often it is looked at. */
final class SettableClock implements InstantSource {

    private final AtomicInteger reads = new AtomicInteger();
    private volatile Instant now;
    private volatile boolean stopped;

    SettableClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    Instant now() {
        return now;
    }

    /** From now on, looking at it fails. */
    void stop() {
        stopped = true;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public Instant instant() {
        reads.incrementAndGet();
        if (stopped) {
            throw new IllegalStateException("canary-clock");
        }
        return now;
    }
}
