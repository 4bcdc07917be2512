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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.ThreadParams;

/** The same decisions in one thread, and in two that share everything but their place in the work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class ThreadsBenchmark {

    @Param({"SNAPSHOT_COMPILED", "SNAPSHOT_LIST", "TEXTS_STATEMENTS", "NUMBERS_MASK"})
    private LookUpRow row;

    private Decider decider;
    private int mask;

    @Setup
    public void prepare() throws Exception {
        SharingWork work = SharingWork.of(Size.TIMED, Consenting.SEVERAL);
        decider = row.over(work);
        mask = work.size() - 1;
        Checks.sameAnswers(decider, work, work.size());
    }

    /** Where a thread is. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        /** Threads start far from each other. */
        @Setup
        public void prepare(ThreadParams thread) {
            next = thread.getThreadIndex() * (Size.TIMED.items() / 2);
        }
    }

    @Benchmark
    @Threads(1)
    public Object oneThread(Place place) throws Exception {
        return time(place);
    }

    @Benchmark
    @Threads(2)
    public Object twoThreads(Place place) throws Exception {
        return time(place);
    }

    private Object time(Place place) throws Exception {
        place.next = place.next + 1 & mask;
        return decider.decide(place.next);
    }
}
