package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.report.Facts;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Weighs what is built, by the heap that is used before and after. */
public final class Footprint {

    private static final int MOST_GAPS = 8;
    private static final int FEWEST_THAT_WEIGH = 100_000;
    private static final int WEIGHED_TWICE = 1_000_000;
    private static final Duration REHEARSAL = Duration.ofSeconds(5);

    private Footprint() {}

    /**
     * Builds a store, and tells how long it took and, of a large one, how heavy it is; where that is quick, also how
     * heavy a period is, by the difference to a town whose connections have one each.
     *
     * @param row what to build
     * @param size for how many connections
     * @return the town's questions, and the store
     */
    public static Built weighed(StoreRow row, int size) {
        Town town = new Town(size, MOST_GAPS);
        OptionalDouble plain = size >= FEWEST_THAT_WEIGH && size <= WEIGHED_TWICE
                ? OptionalDouble.of(plainWeight(row, size))
                : OptionalDouble.empty();
        rehearse(row, town);
        long before = usedHeap();
        Filled filled = Filled.of(row.empty(town), size);
        double weight = usedHeap() - before;
        long periods = town.periods();
        Facts.tell("periods a connection", periods / (double) size);
        Facts.tell("ns to build a connection", filled.nanos() / (double) size);
        if (size >= FEWEST_THAT_WEIGH) {
            Facts.tell("B a connection", weight / size);
        }
        plain.ifPresent(bare -> {
            Facts.tell("B a connection with one period", bare / size);
            Facts.tell("B a further period", (weight - bare) / (periods - size));
        });
        return new Built(town, filled.store());
    }

    /** Builds it and drops it, for so long that the time of the next building is not that of a JVM that warms up. */
    private static void rehearse(StoreRow row, Town town) {
        long end = System.nanoTime() + REHEARSAL.toNanos();
        while (town.size() < WEIGHED_TWICE && System.nanoTime() < end) {
            Filled.of(row.empty(town), town.size());
        }
    }

    private static double plainWeight(StoreRow row, int size) {
        Town plain = new Town(size, 0);
        long before = usedHeap();
        Store store = row.keeping(plain);
        double weight = usedHeap() - before;
        TownChecks.sameAnswers(store, plain);
        return weight;
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * What was built.
     *
     * @param town the town
     * @param store what keeps its connections
     */
    public record Built(Town town, Store store) {}
}
