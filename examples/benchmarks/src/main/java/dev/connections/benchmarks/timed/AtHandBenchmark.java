package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.work.Checks;
import dev.connections.benchmarks.work.Consenting;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.Memory;
import dev.connections.benchmarks.work.SharingWork;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision with connection and consent at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class AtHandBenchmark {

    @Param
    private AtHandRow row;

    @Param
    private Consenting consenting;

    @Param
    private Memory memory;

    private Decider decider;
    private int mask;
    private int next;

    @Setup
    public void prepare() throws Exception {
        SharingWork work = SharingWork.of(memory.size(), consenting);
        decider = row.over(work);
        mask = work.size() - 1;
        Checks.sameAnswers(decider, work, work.size());
    }

    @Benchmark
    public Object time() throws Exception {
        next = next + 1 & mask;
        return decider.decide(next);
    }
}
