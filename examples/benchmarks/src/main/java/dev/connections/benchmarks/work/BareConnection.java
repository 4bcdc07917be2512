package dev.connections.benchmarks.work;

import dev.connections.lifecycle.Status;

/** A connection as one would write it for speed by hand: numbers, a bit for each data type, the gaps as bounds. */
public final class BareConnection {

    private static final long[] NO_GAPS = {};

    /** What a look-up finds if there is none. */
    public static final BareConnection NONE = new BareConnection(-1, -1, Status.INACTIVE, 0, 0, NO_GAPS);

    private final int source;
    private final int destination;
    private final Status status;
    private final long types;
    private final long activatedAt;
    private final long[] gaps;

    public BareConnection(int source, int destination, Status status, long types, long activatedAt, long[] gaps) {
        this.source = source;
        this.destination = destination;
        this.status = status;
        this.types = types;
        this.activatedAt = activatedAt;
        this.gaps = gaps;
    }

    public int source() {
        return source;
    }

    public int destination() {
        return destination;
    }

    public Status status() {
        return status;
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** {@return a bit for each data type} */
    public long types() {
        return types;
    }

    public boolean carries(int type) {
        return (types >>> type & 1) != 0;
    }

    /** {@return when it was first activated, in microseconds} */
    public long activatedAt() {
        return activatedAt;
    }

    /** {@return from, until, from, until ... of each gap in microseconds, sorted, half-open; not to be changed} */
    public long[] gaps() {
        return gaps;
    }

    /** {@return whether it was shared at an instant, in microseconds} */
    public boolean wasShared(long at) {
        return at >= activatedAt && !Gaps.contain(gaps, at);
    }
}
