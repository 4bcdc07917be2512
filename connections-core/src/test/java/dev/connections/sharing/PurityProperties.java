package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** A decision follows from what it is asked with, and from nothing else. */
@Domain(ArbitraryWorlds.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 500)
class PurityProperties {

    @Property
    @Tag("promise-17")
    void the_same_question_of_the_same_connection_gets_the_same_answer_and_reason(
            @ForAll World world,
            @ForAll @Size(min = 1, max = 4) List<Item> items,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Instant now) {
        for (Connection connection : world.all().toList()) {
            Connection copy = Connection.restore(connection.toForm());
            List<Reason> first = reasons(connection, items, said, now);

            assertThat(reasons(copy, items, new ArrayList<>(said), now)).isEqualTo(first);
            assertThat(reasons(connection, items, said, now)).isEqualTo(first);
        }
    }

    @Property
    @Tag("promise-17")
    void the_same_question_of_the_same_snapshot_gets_the_same_answer_and_reason(
            @ForAll World world,
            @ForAll Flow flow,
            @ForAll @Size(min = 1, max = 4) List<Item> items,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Instant now) {
        Snapshot snapshot = Snapshots.of(world);
        Snapshot another = Snapshots.of(world);
        List<Reason> first = reasons(snapshot, flow, items, said, now);
        for (Flow each : world.connections().keySet()) {
            reasons(snapshot, each, items, said, now);
        }

        assertThat(reasons(snapshot, flow, items, said, now)).isEqualTo(first);
        assertThat(reasons(another, flow, items, new ArrayList<>(said), now)).isEqualTo(first);
    }

    private static List<Reason> reasons(Connection connection, List<Item> items, List<Statement> said, Instant now) {
        return items.stream()
                .map(item -> SharingPolicy.STRICT.decide(connection, item.about(ANN), said, now))
                .toList();
    }

    private static List<Reason> reasons(
            Snapshot snapshot, Flow flow, List<Item> items, List<Statement> said, Instant now) {
        return items.stream()
                .map(item -> snapshot.decide(flow, item.about(ANN), said, now))
                .toList();
    }
}
