package dev.connections.sharing;

import static dev.connections.consistency.Consistency.require;

import dev.connections.ConnectionId;
import dev.connections.consistency.Consistency;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionForm;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Takes snapshots apart into plain data, and puts them together again. */
final class SnapshotForms {

    private static final String SUBJECT = "snapshot";

    private SnapshotForms() {}

    static Snapshot restore(SnapshotForm form, Stream<ConnectionForm> connections) {
        require(form.formVersion() == SnapshotForm.VERSION, SUBJECT, "its form is version ", SnapshotForm.VERSION);
        require(form.version() >= 1, SUBJECT, "versions start at 1");
        Consistency.requireUsable(form.watermark(), SUBJECT);
        Missed missed = missed(form.missed());
        Snapshot snapshot = Consistency.restoring(
                SUBJECT,
                () -> Snapshot.collecting(form.watermark(), form.greatestAge())
                        .decidingBy(SharingPolicy.tolerating(form.tolerance()))
                        .resume(form.version(), missed, connections.map(Connection::restore)));
        SnapshotForm again = snapshot.toForm();
        require(again.connections() == form.connections(), SUBJECT, "all its connections are there");
        require(again.equals(form), SUBJECT, "its durations are whole microseconds");
        return snapshot;
    }

    private static Missed missed(Map<String, Long> sequences) {
        Map<ConnectionId, Long> reached = new HashMap<>();
        sequences.forEach((id, sequence) -> {
            require(sequence >= 1, SUBJECT, "sequences start at 1");
            reached.put(ConnectionId.restore(id), sequence);
        });
        return new Missed(reached, reached.keySet());
    }
}
