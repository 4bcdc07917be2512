package dev.connections.benchmarks.limit;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import java.util.List;

/** The if-chain over the items and the statements that a host has; connection and consent at hand. */
public final class StatementsOverItems extends ByHand {

    private final ObjectChain chain = new ObjectChain();
    private final BareConnection[] connections;
    private final Flow[] flows;
    private final Item[] items;
    private final List<List<Statement>> said;

    public StatementsOverItems(SharingWork work) {
        this.connections = connectionOf(work);
        this.flows = work.flows();
        this.items = work.items();
        this.said = work.statements();
    }

    @Override
    public Object decide(int k) {
        Flow flow = flows[k];
        return chain.decide(
                connections[k], flow.source(), flow.destination(), items[k], said.get(k), Times.NOW, Times.NOW_MICROS);
    }
}
