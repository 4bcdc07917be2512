package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.sharing.Deliveries.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever becomes of events on their way, a snapshot answers by what it can know, and for nothing else. */
@Domain(ArbitraryWorlds.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 1_000)
class SnapshotDeliveriesProperties {

    private static final SharingPolicy POLICY = SharingPolicy.tolerating(Duration.ofHours(3));
    private static final Set<Reason> MET = EnumSet.noneOf(Reason.class);

    @Property
    void every_answer_follows_from_what_was_delivered_without_a_gap(
            @ForAll World world,
            @ForAll("fates") List<Fate> fates,
            @ForAll Flow stranger,
            @ForAll Item item,
            @ForAll @Size(max = 3) List<Statement> said,
            @ForAll Instant now) {
        Deliveries deliveries = Deliveries.of(world, fates);
        answersAsKnown(deliveries, stranger, item.about(ANN), said, now);
        for (Flow flow : world.connections().keySet()) {
            answersAsKnown(deliveries, flow, item.about(ANN), said, now);
        }
        assertThat(deliveries.snapshot().missed()).containsExactlyInAnyOrderElementsOf(deliveries.behind());
    }

    @Property
    void what_is_written_down_forgets_no_gap(@ForAll World world, @ForAll("fates") List<Fate> fates) {
        Snapshot snapshot = Deliveries.of(world, fates).snapshot();
        Snapshot read =
                Snapshot.restore(snapshot.toForm(), snapshot.connections().map(Connection::toForm));

        Snapshots.assertSame(read, snapshot);
        assertThat(read.toForm()).isEqualTo(snapshot.toForm());
        Snapshots.assertSame(
                read.apply(world.events(), Snapshots.WATERMARK), snapshot.apply(world.events(), Snapshots.WATERMARK));
        world.all().forEach(connection -> Snapshots.assertSame(read.reload(connection), snapshot.reload(connection)));
    }

    @Property
    void reading_every_connection_again_heals_every_gap(@ForAll World world, @ForAll("fates") List<Fate> fates) {
        Snapshot healed = Deliveries.of(world, fates).snapshot();
        for (Connection connection : world.all().toList()) {
            healed = healed.reload(connection);
        }

        Snapshots.assertSame(healed, Snapshots.of(world));
    }

    @AfterContainer
    static void answers_of_every_kind_were_met() {
        assertThat(MET)
                .contains(
                        Reason.CONNECTION_UNAVAILABLE,
                        Reason.NO_CONNECTION,
                        Reason.CONNECTION_PENDING,
                        Reason.CONNECTION_INACTIVE,
                        Reason.DATA_TYPE_NOT_SHARED,
                        Reason.COLLECTED_BEFORE_SHARING,
                        Reason.COLLECTED_IN_GAP,
                        Reason.CONSENT_UNKNOWN,
                        Reason.PERMITTED);
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.frequency(
                        Tuple.of(30, Fate.ARRIVES),
                        Tuple.of(1, Fate.IS_LOST),
                        Tuple.of(1, Fate.ARRIVES_TWICE),
                        Tuple.of(1, Fate.CHANGES_PLACES_WITH_THE_NEXT),
                        Tuple.of(2, Fate.IS_READ_FROM_THE_REPOSITORY),
                        Tuple.of(2, Fate.IS_READ_FROM_AN_OLD_REPLICA))
                .list()
                .ofSize(60);
    }

    private static void answersAsKnown(Deliveries deliveries, Flow flow, Item item, List<Statement> said, Instant now) {
        Reason reason = deliveries.snapshot().decide(flow, item, said, now);

        assertThat(reason).isEqualTo(expected(deliveries, flow, item, said, now));
        assertThat(deliveries.snapshot().decision(flow, item, said, now).reason())
                .isEqualTo(reason);
        MET.add(reason);
    }

    private static Reason expected(Deliveries deliveries, Flow flow, Item item, List<Statement> said, Instant now) {
        Optional<Connection> known = deliveries.known(flow);
        if (known.isEmpty()) {
            return deliveries.strangers() ? Reason.CONNECTION_UNAVAILABLE : Reason.NO_CONNECTION;
        }
        return deliveries.behind().contains(known.get().id())
                ? Reason.CONNECTION_UNAVAILABLE
                : POLICY.decide(known.get(), item, said, now);
    }
}
