package dev.connections.sharing;

import dev.connections.DataType;
import dev.connections.lifecycle.ActivationMode;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.HistoryPolicy;
import dev.connections.lifecycle.PeriodForm;
import dev.connections.lifecycle.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Connections that have had up to 40 periods and carry up to 64 data types, all turns a few microseconds apart. */
final class LongLives {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    private static final Duration OPEN_FOR = Duration.ofSeconds(1);
    private static final List<String> NAMES =
            IntStream.range(0, 70).mapToObj(i -> "type-" + i).toList();

    private LongLives() {}

    static Arbitrary<Connection> connections() {
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        Arbitraries.of(HistoryPolicy.class),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.integers().between(1, 5)),
                                Tuple.of(1, Arbitraries.integers().between(6, 63)),
                                Tuple.of(1, Arbitraries.just(64))),
                        Arbitraries.randoms())
                .as(LongLives::connection);
    }

    /** Instants, in microseconds after the beginning, of before the first turn to after the end of an offer. */
    static Arbitrary<Integer> ticks() {
        return Arbitraries.integers().between(0, LONGEST + 4);
    }

    /** Mostly types of the connection, and now and then another. */
    static DataType type(Connection connection, int choice) {
        List<String> carried = connection.dataTypes().names();
        return DataType.of(choice % 5 == 0 ? NAMES.get(choice % NAMES.size()) : carried.get(choice % carried.size()));
    }

    static Instant at(int microseconds) {
        return BEGIN.plus(microseconds, ChronoUnit.MICROS);
    }

    private static Connection connection(Status status, HistoryPolicy history, int count, int types, Random random) {
        List<String> now = some(types, random);
        List<PeriodForm> periods = new ArrayList<>();
        int at = random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            boolean open = status == Status.ACTIVE && i == count;
            int until = at + random.nextInt(4);
            PeriodForm.Builder period = PeriodForm.builder();
            period.from(at(at)).dataTypes(open || random.nextBoolean() ? now : some(1 + random.nextInt(4), random));
            periods.add((open ? period : period.until(at(until))).build());
            at = until + random.nextInt(3);
        }
        ConnectionForm.Builder form = ConnectionForm.builder();
        form.formVersion(ConnectionForm.VERSION)
                .id("c-1")
                .source("acme")
                .destination("globex")
                .activationMode(ActivationMode.BY_DESTINATION.name())
                .historyPolicy(history.name())
                .openFor(OPEN_FOR)
                .name("Newsletter")
                .dataTypes(now)
                .proposedDataTypes(List.of())
                .status(status.name())
                .refusedByDestination(false)
                .periods(periods)
                .epoch(count)
                .version(3L * count + 1)
                .createdAt(BEGIN)
                .updatedAt(at(LONGEST));
        return Connection.restore(
                status == Status.PENDING ? form.pendingUntil(at(LONGEST + 2)).build() : form.build());
    }

    private static List<String> some(int count, Random random) {
        TreeSet<String> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(NAMES.get(random.nextInt(NAMES.size())));
        }
        return List.copyOf(some);
    }
}
