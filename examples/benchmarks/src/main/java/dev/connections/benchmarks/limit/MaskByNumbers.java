package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.LookUps;
import dev.connections.benchmarks.work.SharingWork;

/** The if-chain after two look-ups by small numbers, consent as a mask. */
public final class MaskByNumbers extends ByHand {

    private final LookUps lookUps;
    private final byte[] types;
    private final long[] collectedAt;

    public MaskByNumbers(SharingWork work) {
        this.lookUps = new LookUps(work);
        this.types = work.types();
        this.collectedAt = work.collectedAt();
    }

    @Override
    public Object decide(int k) {
        BareConnection connection = lookUps.connection(k);
        return IfChain.decide(connection, types[k], collectedAt[k], lookUps.consented(k));
    }
}
