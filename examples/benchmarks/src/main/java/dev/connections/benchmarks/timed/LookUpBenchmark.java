package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.work.Checks;
import dev.connections.benchmarks.work.Consenting;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Size;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One decision with the look-ups before it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class LookUpBenchmark {

    private static final int CHECKED = 5_000;

    @Param
    private LookUpRow row;

    private Decider decider;
    private int mask;
    private int next;

    @Setup
    public void prepare() throws Exception {
        SharingWork work = SharingWork.of(Size.TIMED, Consenting.SEVERAL);
        decider = row.over(work);
        mask = work.size() - 1;
        Checks.sameAnswers(decider, work, CHECKED);
    }

    @TearDown
    public void close() throws Exception {
        decider.close();
    }

    @Benchmark
    public Object time() throws Exception {
        next = next + 1 & mask;
        return decider.decide(next);
    }
}
