package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.Times;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Reason;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.SnapshotBuilder;
import java.time.Duration;
import java.util.List;

/** The library's snapshot; it is asked by text. */
final class SnapshotStore implements Store {

    private final Town town;
    private final SnapshotBuilder builder = Snapshot.collecting(Times.NOW, Duration.ofDays(1));
    private Snapshot snapshot = builder.build();
    private final Flow[] flows;
    private final Item[] items;

    SnapshotStore(Town town) {
        this.town = town;
        this.flows = town.flows();
        this.items = town.items();
    }

    @Override
    public Runnable putting(int connection) {
        Connection made = town.connection(connection);
        return () -> builder.add(made);
    }

    @Override
    public void complete() {
        snapshot = builder.build();
    }

    @Override
    public Object decide(int question) {
        return snapshot.decide(flows[question], items[question], List.of(), Times.NOW);
    }

    @Override
    public Answer answer(Object decided) {
        return Answer.of((Reason) decided);
    }
}
