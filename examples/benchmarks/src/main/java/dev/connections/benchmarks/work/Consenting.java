package dev.connections.benchmarks.work;

/** How much people say about each connection. */
public enum Consenting {
    /** A grant of everything, and a denial of each data type that they do not want shared: three on average. */
    SEVERAL,
    /** A grant of everything, or, one in eight, nothing. */
    SINGLE;

    private static final long EVERYTHING = (1L << Names.TYPES) - 1;

    /** The types that are consented, of those that somebody would agree to. */
    long consented(long wanted) {
        if (this == SEVERAL || wanted == 0) {
            return wanted;
        }
        boolean silent = (Long.hashCode(wanted * 0x9E3779B97F4A7C15L) & 7) == 0;
        return silent ? 0 : EVERYTHING;
    }
}
