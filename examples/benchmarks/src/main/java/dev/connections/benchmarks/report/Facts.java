package dev.connections.benchmarks.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** What a benchmark has found out while it prepared: told along with its times, since its JVM is another. */
public final class Facts implements InternalProfiler {

    private static final Map<String, Double> KNOWN = new TreeMap<>();

    static final String PREFIX = "fact.";

    /**
     * Tells a fact.
     *
     * @param name what it is, with its unit
     * @param value its value
     */
    public static synchronized void tell(String name, double value) {
        KNOWN.put(name, value);
    }

    private static synchronized List<Result<?>> known() {
        return KNOWN.entrySet().stream()
                .<Result<?>>map(
                        fact -> new ScalarResult(PREFIX + fact.getKey(), fact.getValue(), "", AggregationPolicy.AVG))
                .toList();
    }

    @Override
    public String getDescription() {
        return "what was found out while preparing";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    @SuppressWarnings("rawtypes")
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return known();
    }
}
