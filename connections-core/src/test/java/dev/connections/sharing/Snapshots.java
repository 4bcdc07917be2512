package dev.connections.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The snapshots that tests make of a world, and what it is for two of them to be the same. */
final class Snapshots {

    static final Instant WATERMARK = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration GREATEST_AGE = Duration.ofDays(7);
    static final Duration TOLERANCE = Duration.ofHours(3);

    private Snapshots() {}

    static SnapshotBuilder collecting() {
        return Snapshot.collecting(WATERMARK, GREATEST_AGE).decidingBy(SharingPolicy.tolerating(TOLERANCE));
    }

    static Snapshot of(World world) {
        return collecting().addAll(world.all()).build();
    }

    static List<Connection> sorted(Snapshot snapshot) {
        return snapshot.connections()
                .sorted(Comparator.comparing(connection -> connection.id().value()))
                .toList();
    }

    static void assertSame(Snapshot one, Snapshot other) {
        assertThat(sorted(one)).isEqualTo(sorted(other));
        assertThat(one.missed()).isEqualTo(other.missed());
        assertThat(one.size()).isEqualTo(other.size());
        assertThat(one.watermark()).isEqualTo(other.watermark());
    }
}
