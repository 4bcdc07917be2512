package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.growth.Renamers;
import dev.connections.benchmarks.growth.Renamers.Renamable;
import dev.connections.benchmarks.growth.RepositoryRow;
import dev.connections.benchmarks.report.ProcessTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One command on a random one of many connections in memory, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class RepositoryBenchmark {

    @Param
    private RepositoryRow row;

    @Param({"1000", "100000", "1000000"})
    private int connections;

    private final SplittableRandom random = new SplittableRandom(9);
    private List<Renamable> all;
    private Renamers renamers;

    @Setup
    public void prepare() {
        all = Renamers.connections(connections);
    }

    /** Begins anew, since events are kept for ever. */
    @Setup(Level.Iteration)
    public void begin() {
        renamers = row.keeping(all);
        Renamers.check(renamers, all.get(0));
        ProcessTime.beginHere();
    }

    @Benchmark
    public boolean time() {
        return renamers.rename(all.get(random.nextInt(connections)));
    }
}
