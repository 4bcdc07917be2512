package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;

/** A row written by hand: it answers as it is asked. */
abstract class ByHand implements Decider {

    @Override
    public final Answer answer(Object decided) {
        return (Answer) decided;
    }

    /** {@return the connection of each item, at hand} */
    static BareConnection[] connectionOf(SharingWork work) {
        int[] places = work.connectionOf();
        BareConnection[] connections = work.bareConnections();
        BareConnection[] at = new BareConnection[places.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = places[k] == SharingWork.NO_CONNECTION ? BareConnection.NONE : connections[places[k]];
        }
        return at;
    }
}
