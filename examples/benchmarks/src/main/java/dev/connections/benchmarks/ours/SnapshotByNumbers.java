package dev.connections.benchmarks.ours;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;
import dev.connections.benchmarks.work.LookUps;
import dev.connections.benchmarks.work.Names;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.StandingConsent;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A snapshot finds the connection; the host, which has a number for each id, the compiled statements. */
public final class SnapshotByNumbers extends ByLibrary {

    private static final StandingConsent ABSENT = StandingConsent.of(
            Names.subject(-1), Flow.from(Names.organization(-1)).to(Names.organization(-2)), List.of(), Times.NOW);

    private final Snapshot snapshot;
    private final LongTable<StandingConsent> standing;
    private final Flow[] flows;
    private final Item[] items;
    private final int[] people;
    private final int[] sources;
    private final int[] destinations;

    public SnapshotByNumbers(SharingWork work) {
        this.snapshot = SnapshotWithStatements.of(work);
        this.standing = new LongTable<>(LookUps.distinct(work), ABSENT);
        this.flows = work.flows();
        this.items = work.items();
        this.people = work.people();
        this.sources = work.sources();
        this.destinations = work.destinations();
        Map<SaidTowards, StandingConsent> byText = Standing.of(work);
        for (int k = 0; k < work.size(); k++) {
            standing.put(key(k), Objects.requireNonNull(byText.get(work.keys()[k])));
        }
    }

    private long key(int k) {
        return Keys.consent(people[k], sources[k], destinations[k]);
    }

    @Override
    public Object decide(int k) {
        return snapshot.decide(flows[k], items[k], standing.get(key(k)), Times.NOW);
    }
}
