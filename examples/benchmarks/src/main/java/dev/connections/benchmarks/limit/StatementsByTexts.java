package dev.connections.benchmarks.limit;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The if-chain after two look-ups in a {@link HashMap} by the texts that a host has, consent as statements. */
public final class StatementsByTexts extends ByHand {

    private final ObjectChain chain = new ObjectChain();
    private final Map<Flow, BareConnection> connections;
    private final Map<SaidTowards, List<Statement>> said = new HashMap<>();
    private final Flow[] flows;
    private final SaidTowards[] keys;
    private final Item[] items;

    public StatementsByTexts(SharingWork work) {
        this.connections = MaskByTexts.byFlow(work);
        this.flows = work.flows();
        this.keys = work.keys();
        this.items = work.items();
        for (int k = 0; k < work.size(); k++) {
            said.put(keys[k], work.statements().get(k));
        }
    }

    @Override
    public Object decide(int k) {
        Flow flow = flows[k];
        return chain.decide(
                connections.getOrDefault(flow, BareConnection.NONE),
                flow.source(),
                flow.destination(),
                items[k],
                said.getOrDefault(keys[k], List.of()),
                Times.NOW,
                Times.NOW_MICROS);
    }
}
