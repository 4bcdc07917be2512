package dev.connections.inmemory;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.sharing.Reason;
import dev.connections.sharing.Snapshot;
import dev.connections.sharing.SnapshotBuilder;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The program of docs/snapshots.md, which {@link ReadmeTest} holds equal to this one. */
final class StreamSide {

    private static final System.Logger LOG = System.getLogger(StreamSide.class.getName());
    private static final int PAGE = 1_000;

    private final ConnectionRepository repository;
    private final InstantSource clock;
    private volatile Snapshot snapshot;

    StreamSide(ConnectionRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
        this.snapshot = readAll();
    }

    /** Any thread: decides, without a lock, a repository or an object made for it. */
    Reason decide(Flow flow, Item item, List<Statement> statements) {
        return snapshot.decide(flow, item, statements, clock.instant());
    }

    /** One thread: takes in what the relay has sent, and when it says that this was all up to an instant. */
    void relayed(List<ConnectionEvent> events, Instant upTo) {
        snapshot = snapshot.apply(events, upTo);
        snapshot.missed().forEach(this::readAgain);
    }

    private void readAgain(ConnectionId missed) {
        try {
            repository.find(missed).ifPresent(read -> snapshot = snapshot.reload(read));
        } catch (RuntimeException notNow) {
            LOG.log(System.Logger.Level.WARNING, "connection " + missed + " is still missed: " + notNow);
        }
    }

    /** The same thread: after a loss that is not worth mending; the relay then starts again at the watermark. */
    Instant startAgain() {
        snapshot = readAll();
        return snapshot.watermark();
    }

    private Snapshot readAll() {
        Instant before = clock.instant();
        SnapshotBuilder builder = Snapshot.collecting(before, Duration.ofMinutes(5));
        Position after = Position.START;
        List<Connection> page;
        do {
            page = repository.all(after, PAGE);
            for (Connection connection : page) {
                builder.add(connection);
                after = Position.of(connection);
            }
        } while (page.size() == PAGE);
        return builder.build();
    }
}
