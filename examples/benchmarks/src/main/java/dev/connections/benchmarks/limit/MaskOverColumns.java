package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SharingWork;

/** The if-chain over columns of numbers; connection and consent at hand, consent as a mask. */
public final class MaskOverColumns extends ByHand {

    private final BareConnection[] connections;
    private final byte[] types;
    private final long[] collectedAt;
    private final long[] consented;

    public MaskOverColumns(SharingWork work) {
        this.connections = connectionOf(work);
        this.types = work.types();
        this.collectedAt = work.collectedAt();
        this.consented = work.consented();
    }

    @Override
    public Object decide(int k) {
        return IfChain.decide(connections[k], types[k], collectedAt[k], consented[k]);
    }
}
