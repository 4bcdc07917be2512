package dev.connections.benchmarks.timed;

import dev.connections.Item;
import dev.connections.benchmarks.growth.OneConnection;
import dev.connections.benchmarks.growth.SameAnswers;
import dev.connections.benchmarks.growth.ServiceRow;
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

/** One item through the service. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class ServiceBenchmark {

    private static final int ITEMS = 1 << 16;

    @Param
    private ServiceRow row;

    private ServiceRow.One one;
    private Item[] items;
    private int next;

    @Setup
    public void prepare() {
        OneConnection work = new OneConnection(new Shape(4, 1_000, 2, ITEMS));
        one = row.over(work);
        items = work.items();
        SameAnswers.check(k -> one.decide(items[k]).reason(), work);
    }

    @Benchmark
    public Object time() {
        next = next + 1 & ITEMS - 1;
        return one.decide(items[next]);
    }
}
