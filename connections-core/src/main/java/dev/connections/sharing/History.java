package dev.connections.sharing;

import dev.connections.DataTypes;
import dev.connections.compact.TypeBits;
import dev.connections.lifecycle.Period;
import dev.connections.time.Microseconds;
import java.util.Arrays;
import java.util.List;

/**
 * When a connection was active, and with which data types, as sorted numbers. A <em>turn</em> is an instant at which a
 * period began or ended; turns are counted from 1, so that after an odd one the connection was active.
 */
final class History {

    private static final long EVERY_TYPE = -1;
    private static final int FEWEST_TURNS = 32;

    private final long[] turns;
    private final long[] types;

    /**
     * Fills the turns up to a power of two with the end of time, and short histories up to the same one: the steps of
     * most searches are then as many as those of the last, and the processor need not guess when they end.
     */
    private History(int periods) {
        this.turns = new long[Math.max(2 * Integer.highestOneBit(2 * periods + 1), FEWEST_TURNS)];
        this.types = new long[2 * (2 * periods + 1)];
        Arrays.fill(turns, Long.MAX_VALUE);
        turns[0] = Long.MIN_VALUE;
        types[1] = EVERY_TYPE;
    }

    static History of(List<Period> periods, TypeBits types) {
        History history = new History(periods.size());
        DataTypes latest = DataTypes.NONE;
        long carried = 0;
        long rest = EVERY_TYPE;
        int turn = 0;
        for (Period period : periods) {
            if (!period.dataTypes().equals(latest)) {
                latest = period.dataTypes();
                carried = types.bits(latest);
                rest &= ~carried;
            }
            turn++;
            history.turns[turn] = Microseconds.since1970(period.from());
            history.types[2 * turn] = carried;
            history.types[2 * turn + 1] = rest;
            turn++;
            history.turns[turn] = period.isOpen()
                    ? Long.MAX_VALUE
                    : Microseconds.since1970(period.until().orElseThrow());
        }
        return history;
    }

    /** The last turn that is not after a known instant, 0 before the first: a search without a branch to be guessed. */
    int turn(long instant) {
        int turn = 0;
        for (int step = turns.length / 2; step > 0; step /= 2) {
            turn = turns[turn + step] <= instant ? turn + step : turn;
        }
        return turn;
    }

    /** The types that were shared after a turn. */
    long shared(int turn) {
        return types[2 * turn];
    }

    /** The types of which sharing had still to begin: all before the first turn, then those not yet carried. */
    long unbegun(int turn) {
        return types[2 * turn + 1];
    }
}
