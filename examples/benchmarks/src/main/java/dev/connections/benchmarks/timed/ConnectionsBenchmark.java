package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.growth.Footprint;
import dev.connections.benchmarks.growth.Store;
import dev.connections.benchmarks.growth.StoreRow;
import dev.connections.benchmarks.growth.Town;
import dev.connections.benchmarks.growth.TownChecks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision about a random one of very many connections; nobody has consented to anything. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class ConnectionsBenchmark {

    @Param
    private StoreRow row;

    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    private int connections;

    private Store store;
    private int mask;
    private int next;

    @Setup
    public void prepare() {
        Footprint.Built built = Footprint.weighed(row, connections);
        Town town = built.town();
        store = built.store();
        mask = town.questions() - 1;
        TownChecks.sameAnswers(store, town);
    }

    @Benchmark
    public Object time() {
        next = next + 1 & mask;
        return store.decide(next);
    }
}
