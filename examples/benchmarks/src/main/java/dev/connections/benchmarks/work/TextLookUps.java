package dev.connections.benchmarks.work;

import dev.connections.Flow;
import java.util.HashMap;
import java.util.Map;

/** Finds by the ids that a host has, in a {@link HashMap}. */
public final class TextLookUps implements Found {

    private final Map<Flow, BareConnection> connections = new HashMap<>();
    private final Map<SaidTowards, Long> consents = new HashMap<>();
    private final Flow[] flows;
    private final SaidTowards[] keys;

    public TextLookUps(SharingWork work) {
        this.flows = work.flows();
        this.keys = work.keys();
        for (int i = 0; i < work.connections().length; i++) {
            connections.put(work.connections()[i].flow(), work.bareConnections()[i]);
        }
        for (int k = 0; k < work.size(); k++) {
            consents.put(keys[k], work.consented()[k]);
        }
    }

    @Override
    public BareConnection connection(int k) {
        return connections.getOrDefault(flows[k], BareConnection.NONE);
    }

    @Override
    public long consented(int k) {
        return consents.getOrDefault(keys[k], 0L);
    }
}
