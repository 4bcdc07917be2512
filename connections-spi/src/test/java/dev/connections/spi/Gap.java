package dev.connections.spi;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A gap between two steps that should be one: others are waited for to come in between, though not for long. */
final class Gap {

    private static final long LONG_ENOUGH = Duration.ofMillis(10).toNanos();

    private long passed;

    /** Something has been done, or found out. */
    synchronized void pass() {
        passed++;
        notifyAll();
    }

    /** Waits until others have passed so many times. */
    synchronized void leave(int times) {
        long enough = passed + times;
        leave(() -> passed >= enough);
    }

    /** Waits until that is so, looking whenever somebody passes. */
    synchronized void leave(BooleanSupplier over) {
        long end = System.nanoTime() + LONG_ENOUGH;
        try {
            for (long left = LONG_ENOUGH; !over.getAsBoolean() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
