package dev.connections.benchmarks.report;

import java.time.Duration;

/**
 * How long and how often JMH runs something.
 *
 * @param forks in how many JVMs of its own
 * @param warmups how many rounds before any counts
 * @param rounds how many rounds count
 * @param round how long a round is
 * @param heap how large the heap is, in gigabytes
 */
public record Effort(int forks, int warmups, int rounds, Duration round, int heap) {

    /** Two JVMs, for some twenty seconds each. */
    public static final Effort FULL = new Effort(2, 3, 5, Duration.ofMillis(1_500), 3);

    /** One JVM, for what has many cases. */
    public static final Effort CURVE = new Effort(1, 3, 5, Duration.ofSeconds(1), 3);

    /** {@return the same with another heap} */
    public Effort heap(int gigabytes) {
        return new Effort(forks, warmups, rounds, round, gigabytes);
    }

    /** {@return just enough to see that everything runs} */
    public Effort hurried() {
        return new Effort(1, 2, 3, Duration.ofMillis(500), heap);
    }
}
