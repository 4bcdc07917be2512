package dev.connections.proofs.interleavings;

import java.util.concurrent.atomic.AtomicInteger;

/** How many interleavings of one scenario have begun. Public, as Lincheck needs it. */
public final class Count {

    private final AtomicInteger begun = new AtomicInteger();

    void another() {
        begun.incrementAndGet();
    }

    int begun() {
        return begun.get();
    }
}
