package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.BareStatement;
import dev.connections.benchmarks.work.Keys;
import dev.connections.benchmarks.work.LongTable;
import dev.connections.benchmarks.work.LookUps;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;

/** The if-chain after two look-ups by small numbers, consent as statements of numbers. */
public final class StatementsByNumbers extends ByHand {

    private static final BareStatement[] NOTHING_SAID = {};

    private final LookUps lookUps;
    private final int[] sources;
    private final int[] destinations;
    private final int[] people;
    private final byte[] types;
    private final long[] collectedAt;
    private final LongTable<BareStatement[]> said;

    public StatementsByNumbers(SharingWork work) {
        this.lookUps = new LookUps(work);
        this.sources = work.sources();
        this.destinations = work.destinations();
        this.people = work.people();
        this.types = work.types();
        this.collectedAt = work.collectedAt();
        this.said = new LongTable<>(LookUps.distinct(work), NOTHING_SAID);
        for (int k = 0; k < work.size(); k++) {
            if (work.bareStatements()[k].length > 0) {
                said.put(key(k), work.bareStatements()[k]);
            }
        }
    }

    private long key(int k) {
        return Keys.consent(people[k], sources[k], destinations[k]);
    }

    @Override
    public Object decide(int k) {
        return IfChain.decide(
                lookUps.connection(k), people[k], types[k], collectedAt[k], said.get(key(k)), Times.NOW_MICROS);
    }
}
