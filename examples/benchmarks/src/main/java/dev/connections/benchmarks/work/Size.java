package dev.connections.benchmarks.work;

/**
 * How much work there is.
 *
 * @param connections how many connections, of a hundred organizations
 * @param people how many people, who have each spoken about up to twenty of them
 * @param items how many items, a power of two: they are gone through again and again
 */
public record Size(int connections, int people, int items) {

    /** What is timed: more items than a processor learns by heart. */
    public static final Size TIMED = new Size(1_000, 10_000, 1 << 20);

    /** What is checked in a test. */
    public static final Size SMALL = new Size(200, 300, 1 << 12);

    public Size {
        if (Integer.bitCount(items) != 1) {
            throw new IllegalArgumentException("a power of two, not " + items + " items");
        }
    }
}
