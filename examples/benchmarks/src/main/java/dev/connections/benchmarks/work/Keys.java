package dev.connections.benchmarks.work;

/** Two or three small numbers in a {@code long}, to look something up by. */
public final class Keys {

    private Keys() {}

    public static long flow(int source, int destination) {
        return (long) source << 32 | destination;
    }

    public static long consent(int subject, int source, int destination) {
        return (long) subject << 32 | (long) source << 16 | destination;
    }
}
