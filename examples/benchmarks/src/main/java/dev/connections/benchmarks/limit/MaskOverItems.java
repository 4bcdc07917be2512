package dev.connections.benchmarks.limit;

import dev.connections.Item;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SharingWork;

/** The if-chain over the items that a host has; connection and consent at hand, consent as a mask. */
public final class MaskOverItems extends ByHand {

    private final ObjectChain chain = new ObjectChain();
    private final BareConnection[] connections;
    private final Item[] items;
    private final long[] consented;

    public MaskOverItems(SharingWork work) {
        this.connections = connectionOf(work);
        this.items = work.items();
        this.consented = work.consented();
    }

    @Override
    public Object decide(int k) {
        return chain.decide(connections[k], items[k], consented[k]);
    }
}
