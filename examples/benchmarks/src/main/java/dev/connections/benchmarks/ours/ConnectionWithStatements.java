package dev.connections.benchmarks.ours;

import dev.connections.Item;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import java.util.List;

/** The policy with the connection as it was found, made ready for each item anew. */
public final class ConnectionWithStatements extends ByLibrary {

    private final Connection[] connections;
    private final int[] connectionOf;
    private final Item[] items;
    private final List<List<Statement>> statements;

    public ConnectionWithStatements(SharingWork work) {
        this.connections = work.connections();
        this.connectionOf = work.connectionOf();
        this.items = work.items();
        this.statements = work.statements();
    }

    @Override
    public Object decide(int k) {
        int place = connectionOf[k];
        return place == SharingWork.NO_CONNECTION
                ? Reason.NO_CONNECTION
                : SharingPolicy.STRICT.decide(connections[place], items[k], statements.get(k), Times.NOW);
    }
}
