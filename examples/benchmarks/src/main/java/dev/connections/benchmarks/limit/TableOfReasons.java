package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SharingWork;
import java.util.Arrays;

/**
 * As far below the if-chain as it went: every clause is a bit, the bits are the place of the answer in a table, and the
 * periods are searched in five steps, always. No branch depends on the data. Columns of numbers, consent as a mask.
 */
public final class TableOfReasons extends ByHand {

    private static final int PLACES = 32;
    private static final Answer[] ANSWERS = new Answer[PLACES];

    static {
        for (int bits = 0; bits < PLACES; bits++) {
            ANSWERS[bits] = answer(bits);
        }
    }

    private final BareConnection[] connections;
    private final Padded[] padded;
    private final int[] connectionOf;
    private final byte[] types;
    private final long[] collectedAt;
    private final long[] consented;

    public TableOfReasons(SharingWork work) {
        this.connections = Arrays.copyOf(work.bareConnections(), work.bareConnections().length + 1);
        this.connections[connections.length - 1] = BareConnection.NONE;
        this.padded = Arrays.stream(connections).map(Padded::new).toArray(Padded[]::new);
        this.connectionOf = Arrays.stream(work.connectionOf())
                .map(place -> place == SharingWork.NO_CONNECTION ? padded.length - 1 : place)
                .toArray();
        this.types = work.types();
        this.collectedAt = work.collectedAt();
        this.consented = work.consented();
    }

    private static Answer answer(int bits) {
        if ((bits & 16) != 0) {
            return Answer.NO_CONNECTION;
        }
        if ((bits & 1) == 0) {
            return Answer.NOT_ACTIVE;
        }
        if ((bits & 2) == 0) {
            return Answer.TYPE_NOT_SHARED;
        }
        if ((bits & 4) == 0) {
            return Answer.NOT_COLLECTED_THEN;
        }
        return (bits & 8) == 0 ? Answer.NO_CONSENT : Answer.PERMITTED;
    }

    @Override
    public Object decide(int k) {
        Padded connection = padded[connectionOf[k]];
        int type = types[k];
        int carries = (int) (connection.types >>> type & 1) << 1;
        int shared = connection.shared(collectedAt[k]) << 2;
        int consents = (int) (consented[k] >>> type & 1) << 3;
        return ANSWERS[connection.bits | carries | shared | consents];
    }

    /** The bounds of all periods, filled up so that a search always takes the same steps. */
    private static final class Padded {

        private final int bits;
        private final long types;
        private final long[] bounds = new long[PLACES];

        private Padded(BareConnection connection) {
            this.bits = connection == BareConnection.NONE ? 16 : connection.isActive() ? 1 : 0;
            this.types = connection.types();
            long[] gaps = connection.gaps();
            Arrays.fill(bounds, Long.MAX_VALUE);
            bounds[0] = connection.activatedAt();
            System.arraycopy(gaps, 0, bounds, 1, gaps.length);
        }

        /** 1 if an odd number of bounds has been passed. */
        private int shared(long at) {
            int low = 0;
            low = bounds[low + 16] <= at ? low + 16 : low;
            low = bounds[low + 8] <= at ? low + 8 : low;
            low = bounds[low + 4] <= at ? low + 4 : low;
            low = bounds[low + 2] <= at ? low + 2 : low;
            low = bounds[low + 1] <= at ? low + 1 : low;
            return low + (bounds[low] <= at ? 1 : 0) & 1;
        }
    }
}
