package dev.connections.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH run a group. What JMH itself has to say goes to a file. */
public final class Measuring {

    private static final String ITEMS = "items";
    private static final String ROW = "row";
    private static final String ONLY_METHOD = "time";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Path directory;

    /**
     * Measures, and keeps what JMH writes.
     *
     * @param directory where
     */
    public Measuring(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Runs a group.
     *
     * @param group the group
     * @param chosen the values of some of its parameters, {@code row} among them, separated by commas; others are run
     *     with all their values
     * @return what was measured
     * @throws RunnerException if a row does not give the right answers, or cannot be run
     */
    public Figures run(Group group, Map<String, String> chosen) throws RunnerException {
        Effort effort = group.effort();
        Path log = directory.resolve(group.name() + ".log");
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + group.benchmark().getSimpleName() + "\\.")
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.round().toMillis()))
                .measurementIterations(effort.rounds())
                .measurementTime(TimeValue.milliseconds(effort.round().toMillis()))
                .timeout(TimeValue.hours(1))
                .jvmArgs("-Xms" + effort.heap() + "g", "-Xmx" + effort.heap() + "g")
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessTime.class)
                .addProfiler(Facts.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(directory.resolve(group.name() + ".json").toString())
                .output(log.toString());
        Map<String, String> values = new TreeMap<>(chosen);
        values.putIfAbsent(ROW, String.join(",", group.rowNames()));
        values.forEach((name, some) -> options.param(name, some.split(",", -1)));
        return figures(group, new Runner(options.build()).run());
    }

    private static Figures figures(Group group, Collection<RunResult> results) {
        List<Figure> figures = results.stream().map(Measuring::figure).toList();
        List<Figure> ordered = new ArrayList<>();
        Stream.of(group.rowNames())
                .forEach(row -> figures.stream()
                        .filter(figure -> figure.row().equals(row))
                        .forEach(ordered::add));
        return new Figures(ordered);
    }

    private static Figure figure(RunResult result) {
        BenchmarkParams params = result.getParams();
        Map<String, Double> more = new LinkedHashMap<>();
        result.getSecondaryResults().values().forEach(second -> more.put(label(second), second.getScore()));
        double items = params.getParamsKeys().contains(ITEMS) ? Double.parseDouble(params.getParam(ITEMS)) : 1;
        return new Figure(
                params.getParam(ROW),
                variant(params),
                result.getPrimaryResult().getScore() / items,
                more.getOrDefault(ProcessTime.NAME, Double.NaN) / items,
                more.getOrDefault(ALLOCATED, Double.NaN) / items,
                facts(more));
    }

    /** The name of a secondary result, without the mark that some versions put before it. */
    private static String label(Result<?> result) {
        String label = result.getLabel();
        return label.startsWith("·") ? label.substring(1) : label;
    }

    private static Map<String, Double> facts(Map<String, Double> more) {
        Map<String, Double> facts = new LinkedHashMap<>();
        more.forEach((label, value) -> {
            if (label.startsWith(Facts.PREFIX)) {
                facts.put(label.substring(Facts.PREFIX.length()), value);
            }
        });
        return facts;
    }

    private static String variant(BenchmarkParams params) {
        String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        List<String> parts = new ArrayList<>();
        if (!method.equals(ONLY_METHOD)) {
            parts.add(method);
        }
        params.getParamsKeys().stream()
                .filter(key -> !key.equals(ROW))
                .map(key -> params.getParam(key).toLowerCase(Locale.ROOT) + " " + key)
                .forEach(parts::add);
        return String.join(", ", parts);
    }
}
