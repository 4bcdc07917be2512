package dev.connections.sharing;

import static dev.connections.DataType.EVENTS;
import static dev.connections.sharing.Lives.FLOW;
import static dev.connections.sharing.Lives.hour;

import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A snapshot of one active connection, between Acme and Globex, and what is asked of it. */
final class OneSnapshot {

    static final SubjectId ANN = SubjectId.of("ann");
    static final Item ITEM = Item.of(EVENTS).about(ANN).collectedAt(hour(6));
    static final List<Statement> GRANTED =
            List.of(Statement.of(Effect.GRANTED, ANN, FLOW.source(), Scope.everythingToAnyone())
                    .build());
    static final Connection ACTIVE = Lives.active(Settings.ACTIVATED_BY_DESTINATION);
    static final Snapshot SNAPSHOT = of(ACTIVE);

    private OneSnapshot() {}

    static SnapshotBuilder collecting() {
        return Snapshot.collecting(hour(7), Duration.ofHours(2));
    }

    static Snapshot of(Connection... connections) {
        return collecting().addAll(Stream.of(connections)).build();
    }

    static Reason at(Snapshot snapshot, Instant now) {
        return snapshot.decide(FLOW, ITEM, GRANTED, now);
    }

    static Snapshot read(SnapshotForm form, Connection... connections) {
        return Snapshot.restore(form, Stream.of(connections).map(Connection::toForm));
    }
}
