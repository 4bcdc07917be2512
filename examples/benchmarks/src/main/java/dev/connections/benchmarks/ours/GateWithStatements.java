package dev.connections.benchmarks.ours;

import dev.connections.Item;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.sharing.Gate;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import java.util.Arrays;
import java.util.List;

/** The policy with the gate and the list of statements at hand. */
public final class GateWithStatements extends ByLibrary {

    private final Gate[] gates;
    private final int[] connectionOf;
    private final Item[] items;
    private final List<List<Statement>> statements;

    public GateWithStatements(SharingWork work) {
        this.gates = Arrays.stream(work.connections()).map(Gate::of).toArray(Gate[]::new);
        this.connectionOf = work.connectionOf();
        this.items = work.items();
        this.statements = work.statements();
    }

    @Override
    public Object decide(int k) {
        int place = connectionOf[k];
        return place == SharingWork.NO_CONNECTION
                ? Reason.NO_CONNECTION
                : SharingPolicy.STRICT.decide(gates[place], items[k], statements.get(k), Times.NOW);
    }
}
