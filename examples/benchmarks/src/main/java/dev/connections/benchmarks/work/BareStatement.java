package dev.connections.benchmarks.work;

/**
 * A statement of consent as one would write it for speed by hand.
 *
 * @param granted whether it is a grant; a denial otherwise
 * @param subject whose it is
 * @param source about whose sharing
 * @param destination with whom, or {@link #ANY}
 * @param type of what data type, or {@link #ANY}
 * @param from the first microsecond at which it stands
 * @param until the first microsecond at which it has lapsed
 * @param collectedFrom the first microsecond of collection that it covers
 * @param collectedUntil the first microsecond of collection that it no longer covers
 */
public record BareStatement(
        boolean granted,
        int subject,
        int source,
        int destination,
        int type,
        long from,
        long until,
        long collectedFrom,
        long collectedUntil) {

    /** Any destination, or any data type. */
    public static final int ANY = -1;

    /** {@return one without bounds} */
    static BareStatement unbounded(boolean granted, int subject, int source, int destination, int type) {
        return new BareStatement(
                granted,
                subject,
                source,
                destination,
                type,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }
}
