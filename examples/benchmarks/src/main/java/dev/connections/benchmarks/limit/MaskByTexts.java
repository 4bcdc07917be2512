package dev.connections.benchmarks.limit;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import java.util.HashMap;
import java.util.Map;

/** The if-chain after two look-ups in a {@link HashMap} by the texts that a host has, consent as a mask. */
public final class MaskByTexts extends ByHand {

    private final ObjectChain chain = new ObjectChain();
    private final Map<Flow, BareConnection> connections;
    private final Map<SaidTowards, Long> consents = new HashMap<>();
    private final Flow[] flows;
    private final SaidTowards[] keys;
    private final Item[] items;

    public MaskByTexts(SharingWork work) {
        this.connections = byFlow(work);
        this.flows = work.flows();
        this.keys = work.keys();
        this.items = work.items();
        for (int k = 0; k < work.size(); k++) {
            consents.put(keys[k], work.consented()[k]);
        }
    }

    static Map<Flow, BareConnection> byFlow(SharingWork work) {
        Map<Flow, BareConnection> byFlow = new HashMap<>();
        for (int i = 0; i < work.connections().length; i++) {
            byFlow.put(work.connections()[i].flow(), work.bareConnections()[i]);
        }
        return byFlow;
    }

    @Override
    public Object decide(int k) {
        BareConnection connection = connections.getOrDefault(flows[k], BareConnection.NONE);
        return chain.decide(connection, items[k], consents.getOrDefault(keys[k], 0L));
    }
}
