package dev.connections.compact;

import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.Status;

/**
 * One connection as longs, which lie at a place in an array: its parties, a head, a bit for each data type, its turns,
 * the end of its offer if it has one, a bit for each type of each period unless all periods carried the types of now,
 * and in bytes all that no decision asks. A <em>turn</em> is an instant at which a period began or ended; turns are
 * counted from 1, so that after an odd one the connection was active.
 */
public final class Row {

    static final int HEAD = 1;
    static final int TYPES = 2;
    static final int FIRST_TURN = 3;

    static final int ACTIVE = 1;
    static final int PENDING = 1 << 1;
    static final int ALL_HISTORY = 1 << 2;
    static final int OFFER_ENDS = 1 << 3;
    static final int MIXED = 1 << 4;
    static final int MISSED = 1 << 5;
    static final int FLAGS = 8;
    static final int PALETTE = 24;
    static final int TURNS = 32;

    private static final int LENGTH_SHIFT = 48;
    private static final int HASH_SHIFT = 16;
    private static final int FEW = 16;

    private Row() {}

    static long head(Status status, HistoryPolicy history, boolean offerEnds, boolean mixed, boolean missed) {
        return (status == Status.ACTIVE ? ACTIVE : 0)
                | (status == Status.PENDING ? PENDING : 0)
                | (history == HistoryPolicy.ALL ? ALL_HISTORY : 0)
                | (offerEnds ? OFFER_ENDS : 0)
                | (mixed ? MIXED : 0)
                | (missed ? MISSED : 0);
    }

    /**
     * Whether an event of the connection was missed.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return whether it is not known how the connection stands
     */
    public static boolean missed(long[] rows, int at) {
        return (rows[at + HEAD] & MISSED) != 0;
    }

    /**
     * Whether the connection is active.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return whether it is recorded as active
     */
    public static boolean isActive(long[] rows, int at) {
        return (rows[at + HEAD] & ACTIVE) != 0;
    }

    /**
     * Whether the connection is an open offer.
     *
     * @param rows the rows
     * @param at where this one begins
     * @param now microseconds since 1970
     * @return whether it is pending, and its time not over
     */
    public static boolean isOpenOffer(long[] rows, int at, long now) {
        long head = rows[at + HEAD];
        return (head & PENDING) != 0 && ((head & OFFER_ENDS) == 0 || now < rows[at + offer(head)]);
    }

    /**
     * Whether data of before the first activation is shared.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return whether the history policy is {@link HistoryPolicy#ALL}
     */
    public static boolean pastIsShared(long[] rows, int at) {
        return (rows[at + HEAD] & ALL_HISTORY) != 0;
    }

    /**
     * The types that the connection carries now.
     *
     * @param rows the rows
     * @param at where this one begins
     * @return their bits, in the connection's palette
     */
    public static long types(long[] rows, int at) {
        return rows[at + TYPES];
    }

    /**
     * The last turn that is not after an instant: found without a branch to be guessed, and of few turns without
     * waiting for one before looking at the next.
     *
     * @param rows the rows
     * @param at where this one begins
     * @param instant microseconds since 1970
     * @return the turn, 0 before the first
     */
    public static int turn(long[] rows, int at, long instant) {
        long head = rows[at + HEAD];
        int first = at + FIRST_TURN;
        int count = turns(head);
        if (count <= FEW) {
            int turn = 0;
            for (int i = first; i < first + count; i++) {
                turn += rows[i] <= instant ? 1 : 0;
            }
            return turn;
        }
        int low = first;
        while (count > 1) {
            int half = count >>> 1;
            low = rows[low + half] <= instant ? low + half : low;
            count -= half;
        }
        return low - first + (rows[low] <= instant ? 1 : 0);
    }

    /**
     * Whether a type that the connection carries now was shared after a turn.
     *
     * @param rows the rows
     * @param at where this one begins
     * @param turn the turn
     * @param type the type's bit
     * @return whether a period that carried it had begun then, and not ended
     */
    public static boolean isShared(long[] rows, int at, int turn, long type) {
        long head = rows[at + HEAD];
        return (turn & 1) != 0 && ((head & MIXED) == 0 || (rows[at + firstMask(head) + turn / 2] & type) != 0);
    }

    /**
     * Whether the sharing of a type that was not shared after a turn had still to begin then: before the first turn,
     * and while active until a period carried it.
     *
     * @param rows the rows
     * @param at where this one begins
     * @param turn the turn
     * @param type the type's bit
     * @return whether it had still to begin
     */
    public static boolean isUnbegun(long[] rows, int at, int turn, long type) {
        if (turn == 0) {
            return true;
        }
        if ((turn & 1) == 0) {
            return false;
        }
        int first = at + firstMask(rows[at + HEAD]);
        for (int period = turn / 2; period >= 0; period--) {
            if ((rows[first + period] & type) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of its parties, the first of all longs. */
    static long parties(long[] rows, int at) {
        return rows[at];
    }

    static Status status(long head) {
        if ((head & ACTIVE) != 0) {
            return Status.ACTIVE;
        }
        return (head & PENDING) != 0 ? Status.PENDING : Status.INACTIVE;
    }

    static int palette(long head) {
        return (int) (head >>> FLAGS) & ((1 << PALETTE) - 1);
    }

    static int turns(long head) {
        return (int) (head >>> TURNS);
    }

    static int periods(long head) {
        return (turns(head) + 1) / 2;
    }

    static int offer(long head) {
        return FIRST_TURN + turns(head);
    }

    static int firstMask(long head) {
        return offer(head) + ((head & OFFER_ENDS) == 0 ? 0 : 1);
    }

    static int rest(long head) {
        return firstMask(head) + ((head & MIXED) == 0 ? 0 : periods(head));
    }

    /** How many longs there are of bytes: the first two of them say it. */
    static int restLength(long[] rows, int at) {
        return (int) (rows[at + rest(rows[at + HEAD])] >>> LENGTH_SHIFT);
    }

    /** The hash by which the row is found: the next four of the bytes. */
    static int hash(long[] rows, int at) {
        return (int) (rows[at + rest(rows[at + HEAD])] >>> HASH_SHIFT);
    }

    /** The first long of bytes, of which the first are written here. */
    static long restStart(int length, int hash, long others) {
        return ((long) length << LENGTH_SHIFT) | ((hash & 0xFFFFFFFFL) << HASH_SHIFT) | others;
    }

    static int length(long[] rows, int at) {
        return rest(rows[at + HEAD]) + restLength(rows, at);
    }
}
