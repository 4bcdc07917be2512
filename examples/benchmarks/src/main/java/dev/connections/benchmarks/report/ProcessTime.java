package dev.connections.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the whole process for each operation, that of the collector and the compiler included. Other programs
 * on the machine do not add to it, but for what they displace from the caches.
 */
public final class ProcessTime implements InternalProfiler {

    static final String NAME = "cpu";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static volatile long before;

    /** Does not count what came before: what an iteration prepares is none of its operations. */
    public static void beginHere() {
        before = SYSTEM.getProcessCpuTime();
    }

    @Override
    public String getDescription() {
        return "CPU time of the process for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        beginHere();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = SYSTEM.getProcessCpuTime() - before;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(NAME, spent / operations, "ns/op", AggregationPolicy.AVG));
    }
}
