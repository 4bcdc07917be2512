package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.growth.OneConnection;
import dev.connections.benchmarks.growth.OneConnectionRow;
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

/** One decision about a connection that was switched off many times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class PeriodsBenchmark {

    private static final int ITEMS = 1 << 18;

    @Param
    private OneConnectionRow row;

    @Param({"1", "8", "64", "512", "4096"})
    private int gaps;

    private OneConnectionRow.Decision decision;
    private int next;

    @Setup
    public void prepare() {
        OneConnection work = new OneConnection(new Shape(gaps, 1, 1, ITEMS));
        decision = row.over(work);
        SameAnswers.check(decision, work);
    }

    @Benchmark
    public Object time() {
        next = next + 1 & ITEMS - 1;
        return decision.decide(next);
    }
}
