package dev.connections.sharing;

import static java.util.Objects.requireNonNull;

import dev.connections.InconsistentException;
import dev.connections.compact.Table;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.time.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Collects connections, or events, for a {@link Snapshot}. Used by one thread. */
public final class SnapshotBuilder {

    private final Instant watermark;
    private final Duration greatestAge;
    private SharingPolicy policy = SharingPolicy.STRICT;
    private final SnapshotDraft draft = new SnapshotDraft(Table.EMPTY, Missed.NOTHING);

    SnapshotBuilder(Instant watermark, Duration greatestAge) {
        this.watermark = Microseconds.of(watermark);
        this.greatestAge = greatestAge;
    }

    /**
     * Decides by another policy than {@link SharingPolicy#STRICT}.
     *
     * @param policy the policy
     * @return this builder
     */
    public SnapshotBuilder decidingBy(SharingPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Adds a connection as its repository has it. Of one that is added again, the higher version counts.
     *
     * @param connection the connection
     * @return this builder
     * @throws InconsistentException if its pair, or its id, is another connection's
     */
    public SnapshotBuilder add(Connection connection) {
        draft.reload(connection);
        return this;
    }

    /**
     * Adds connections as their repository has them, page by page or otherwise.
     *
     * @param connections the connections; read in order
     * @return this builder
     * @throws InconsistentException if a pair, or an id, belongs to two of them
     */
    public SnapshotBuilder addAll(Stream<Connection> connections) {
        connections.forEachOrdered(this::add);
        return this;
    }

    /**
     * Adds whole histories, or what follows on the connections that were added before.
     *
     * @param events the events, those of each connection in sequence; read in order
     * @return this builder
     */
    public SnapshotBuilder addEvents(Stream<ConnectionEvent> events) {
        events.forEachOrdered(draft::apply);
        return this;
    }

    Snapshot resume(long version, Missed missed, Stream<Connection> kept) {
        SnapshotDraft resumed = new SnapshotDraft(Table.EMPTY, missed);
        kept.forEachOrdered(resumed::resume);
        return build(resumed, version);
    }

    /** {@return the snapshot of what has been added; what is added later is not in it} */
    public Snapshot build() {
        return build(draft, 1);
    }

    private Snapshot build(SnapshotDraft complete, long version) {
        return new Snapshot(complete.table(), complete.missed(), policy, greatestAge, watermark, version);
    }
}
