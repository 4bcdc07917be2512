package dev.connections.benchmarks.ours;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.benchmarks.work.SaidTowards;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.StandingConsent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A snapshot finds the connection; the host finds the compiled statements in a {@link HashMap}. */
public final class SnapshotWithConsent extends ByLibrary {

    private final Snapshot snapshot;
    private final Map<SaidTowards, StandingConsent> standing;
    private final Flow[] flows;
    private final SaidTowards[] keys;
    private final Item[] items;

    public SnapshotWithConsent(SharingWork work) {
        this.snapshot = SnapshotWithStatements.of(work);
        this.standing = Standing.of(work);
        this.flows = work.flows();
        this.keys = work.keys();
        this.items = work.items();
    }

    @Override
    public Object decide(int k) {
        StandingConsent consent = Objects.requireNonNull(standing.get(keys[k]));
        return snapshot.decide(flows[k], items[k], consent, Times.NOW);
    }
}
