package dev.connections.postgres.load;

import dev.connections.postgres.Database;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Measures the calls of the ports against the SQL that they come to: the same statements with the same parameters, by
 * plain JDBC on the same pool. The two take turns, block by block, so that what else the machine does meets both.
 */
final class Measure {

    private static final int BLOCK = 20;

    private final DataSource pool;
    private final Population population;
    private final int rounds;
    private final Ports ports;
    private final Recorder recorder;

    Measure(DataSource pool, Population population, int rounds) {
        this.pool = pool;
        this.population = population;
        this.rounds = rounds;
        this.ports = Ports.over(Database.behind(pool));
        this.recorder = new Recorder(pool);
    }

    void run(PrintStream out, PrintStream log) {
        if (ports.connections().find(population.id(0)).isEmpty()) {
            throw new IllegalStateException("The database does not hold as many connections. Load them first.");
        }
        Map<Kind, Result> results = new LinkedHashMap<>();
        kinds(population, ports).forEach(kind -> results.put(kind, new Result(kind.name())));
        try (Progress progress = new Progress("calls", (long) results.size() * rounds, log)) {
            for (int round = 0; round < rounds; round++) {
                measure(results, round, progress);
            }
        }
        out.println(Result.HEADER);
        results.values().forEach(out::println);
    }

    static List<Kind> kinds(Population population, Ports ports) {
        return Stream.concat(new Reads(population).all().stream(), new Writes(population, ports).all().stream())
                .toList();
    }

    /** The first rounds only warm up. */
    private void measure(Map<Kind, Result> results, int number, Progress progress) {
        results.forEach((kind, result) -> {
            Round measured = round(kind, number);
            if (number >= rounds / 4) {
                result.add(measured);
            }
            progress.advance(1);
        });
    }

    private Round round(Kind kind, int number) {
        List<Ports.Call> calls = calls(kind);
        List<BareCall> bare = recorded(kind, likewise(kind, calls));
        List<BareCall> inTransaction = recorded(kind, likewise(kind, calls));
        recorded(kind, calls);
        long[] nanos = new long[3];
        List<Runnable> blocks = new ArrayList<>(List.of(
                () -> nanos[0] = timed(() -> calls.forEach(call -> call.on(ports))),
                () -> nanos[1] = timed(() -> bare.forEach(call -> call.run(pool))),
                () -> nanos[2] = timed(() -> inTransaction.forEach(call -> call.inTransaction(pool)))));
        Collections.rotate(blocks, number);
        blocks.forEach(Runnable::run);
        return new Round(nanos[0] / BLOCK, nanos[1] / BLOCK, nanos[2] / BLOCK);
    }

    private static List<Ports.Call> calls(Kind kind) {
        return IntStream.range(0, BLOCK).mapToObj(any -> kind.inputs().get()).toList();
    }

    /** A write uses its input up: the SQL gets others. */
    private static List<Ports.Call> likewise(Kind kind, List<Ports.Call> calls) {
        return kind.isWrite() ? calls(kind) : calls;
    }

    /** Rehearsed, so that all that is timed has been run once; a write is rolled back then. */
    private List<BareCall> recorded(Kind kind, List<Ports.Call> calls) {
        return calls.stream()
                .map(kind.isWrite() ? recorder::ofWrite : recorder::ofRead)
                .toList();
    }

    private static long timed(Runnable block) {
        long begin = System.nanoTime();
        block.run();
        return System.nanoTime() - begin;
    }

    /** How long a call took in a round, in nanoseconds: by the adapter, by bare SQL, and by that in a transaction. */
    record Round(long adapter, long bare, long inTransaction) {

        double ratio() {
            return (double) adapter / bare;
        }

        double ratioOfTransaction() {
            return (double) inTransaction / bare;
        }
    }
}
