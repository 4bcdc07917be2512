package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.Times;
import dev.connections.sharing.Reason;
import dev.connections.sharing.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The library's snapshot; it is asked by text. */
final class SnapshotStore implements Store {

    private final Snapshot snapshot;
    private final Flow[] flows;
    private final Item[] items;

    SnapshotStore(Town town) {
        this.snapshot = Snapshot.collecting(Times.NOW, Duration.ofDays(1))
                .addAll(IntStream.range(0, town.size()).mapToObj(town::connection))
                .build();
        this.flows = town.flows();
        this.items = town.items();
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
