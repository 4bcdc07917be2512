package dev.connections.testing;

import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.sharing.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random snapshots of up to three connections; some have missed an event, some are soon too old. */
final class ArbitrarySnapshots {

    private ArbitrarySnapshots() {}

    static Arbitrary<Snapshot> snapshots() {
        return Combinators.combine(
                        ArbitraryValues.instants(),
                        Arbitraries.of(1, 48, 24 * 365).map(Duration::ofHours),
                        others("globex-to-acme", Flow.from("globex").to("acme")),
                        others("initech-to-globex", Flow.from("initech").to("globex")),
                        ArbitraryConnections.histories(),
                        Arbitraries.frequency(Tuple.of(9, 0L), Tuple.of(1, 1L)))
                .as((watermark, age, one, other, history, missed) ->
                        snapshot(watermark, age, Stream.concat(one.stream(), other.stream()), events(history, missed)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Optional<Connection>> others(String id, Flow flow) {
        return ArbitraryConnections.connections(id, flow).optional(0.7);
    }

    private static List<ConnectionEvent> events(List<Change> history, long missed) {
        return history.stream().skip(missed).map(Change::event).toList();
    }

    private static Snapshot snapshot(
            Instant watermark, Duration age, Stream<Connection> connections, List<ConnectionEvent> events) {
        return Snapshot.collecting(watermark, age).addAll(connections).build().apply(events, watermark);
    }
}
