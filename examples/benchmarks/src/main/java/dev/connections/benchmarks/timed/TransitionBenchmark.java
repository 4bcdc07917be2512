package dev.connections.benchmarks.timed;

import dev.connections.benchmarks.lifecycle.LifecycleWork;
import dev.connections.benchmarks.lifecycle.Mover;
import dev.connections.benchmarks.lifecycle.TransitionRow;
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

/** One command of the lifecycle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class TransitionBenchmark {

    private static final int COMMANDS = 1 << 16;
    private static final int CHECKED = 5_000;

    @Param
    private TransitionRow row;

    private Mover mixed;
    private Mover refused;
    private int next;

    @Setup
    public void prepare() throws Exception {
        LifecycleWork mixedWork = LifecycleWork.mixed(COMMANDS);
        LifecycleWork refusedWork = LifecycleWork.refused(COMMANDS);
        mixed = row.over(mixedWork);
        refused = row.over(refusedWork);
        mixedWork.check(mixed, CHECKED);
        refusedWork.check(refused, CHECKED);
    }

    @TearDown
    public void close() throws Exception {
        mixed.close();
        refused.close();
    }

    /** Legal commands on what the caller holds: nothing is loaded. */
    @Benchmark
    public Object cycle() throws Exception {
        return mixed.cycle(next++);
    }

    /** Each command on a connection as it was stored; half of them are refused. */
    @Benchmark
    public Object mixed() throws Exception {
        next = next + 1 & COMMANDS - 1;
        return mixed.move(next);
    }

    /** The same, and all of them are refused. */
    @Benchmark
    public Object refused() throws Exception {
        next = next + 1 & COMMANDS - 1;
        return refused.move(next);
    }
}
