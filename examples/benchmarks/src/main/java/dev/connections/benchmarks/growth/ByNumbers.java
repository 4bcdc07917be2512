package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.limit.IfChain;
import dev.connections.benchmarks.work.BareConnection;

/** A store that is asked by number, finds an object and decides by the if-chain. */
abstract class ByNumbers implements Store {

    private static final long NOBODY = 0;

    private final Town town;
    private final int[] sources;
    private final int[] destinations;
    private final byte[] types;
    private final long[] collectedAt;

    ByNumbers(Town town) {
        this.town = town;
        this.sources = town.sources();
        this.destinations = town.destinations();
        this.types = town.types();
        this.collectedAt = town.collectedAt();
    }

    abstract void put(BareConnection connection);

    abstract BareConnection find(int source, int destination);

    @Override
    public final Runnable putting(int connection) {
        BareConnection made = town.bare(connection);
        return () -> put(made);
    }

    @Override
    public final Object decide(int question) {
        BareConnection connection = find(sources[question], destinations[question]);
        return IfChain.decide(connection, types[question], collectedAt[question], NOBODY);
    }
}
