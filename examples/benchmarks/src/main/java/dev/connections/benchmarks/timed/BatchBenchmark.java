package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.growth.BatchRow;
import dev.connections.benchmarks.growth.Batches;
import dev.connections.benchmarks.growth.OneConnection;
import dev.connections.benchmarks.growth.SameAnswers;
import dev.connections.benchmarks.growth.Shape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many items of one flow in one call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class BatchBenchmark {

    private static final int PEOPLE = 10_000;

    @Param
    private BatchRow row;

    @Param({"1", "100", "10000", "1000000"})
    private int items;

    private Batches batches;

    @Setup
    public void prepare() {
        OneConnection work = new OneConnection(new Shape(4, PEOPLE, 2, items));
        batches = row.over(work);
        SameAnswers.check(batches, work);
    }

    @Benchmark
    public Object time() {
        return batches.decideAll();
    }
}
