package dev.connections.benchmarks.limit;

import dev.connections.benchmarks.work.BareConnection;
import dev.connections.benchmarks.work.BareStatement;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Times;

/** The if-chain over columns of numbers; connection and consent at hand, consent as statements of numbers. */
public final class StatementsOverColumns extends ByHand {

    private final BareConnection[] connections;
    private final int[] people;
    private final byte[] types;
    private final long[] collectedAt;
    private final BareStatement[][] said;

    public StatementsOverColumns(SharingWork work) {
        this.connections = connectionOf(work);
        this.people = work.people();
        this.types = work.types();
        this.collectedAt = work.collectedAt();
        this.said = work.bareStatements();
    }

    @Override
    public Object decide(int k) {
        return IfChain.decide(connections[k], people[k], types[k], collectedAt[k], said[k], Times.NOW_MICROS);
    }
}
