package dev.connections.benchmarks.ours;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.consent.Statement;
import dev.connections.sharing.Snapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A snapshot finds the connection; the host finds the list of statements in a {@link HashMap}. */
public final class SnapshotWithStatements extends ByLibrary {

    private final Snapshot snapshot;
    private final Map<SaidTowards, List<Statement>> said = new HashMap<>();
    private final Flow[] flows;
    private final SaidTowards[] keys;
    private final Item[] items;

    public SnapshotWithStatements(SharingWork work) {
        this.snapshot = of(work);
        this.flows = work.flows();
        this.keys = work.keys();
        this.items = work.items();
        for (int k = 0; k < work.size(); k++) {
            said.put(keys[k], work.statements().get(k));
        }
    }

    static Snapshot of(SharingWork work) {
        return Snapshot.collecting(Times.NOW, Duration.ofDays(1))
                .addAll(Arrays.stream(work.connections()))
                .build();
    }

    @Override
    public Object decide(int k) {
        return snapshot.decide(flows[k], items[k], said.getOrDefault(keys[k], List.of()), Times.NOW);
    }
}
