package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** A snapshot answers as the policy does over the connections that are in it, however it came to know them. */
@Domain(ArbitraryWorlds.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 500)
class SnapshotProperties {

    private static final Set<Reason> MET = EnumSet.noneOf(Reason.class);

    @Property(tries = 2_000)
    @Tag("promise-15")
    void snapshot_and_policy_never_differ(
            @ForAll World world,
            @ForAll Flow flow,
            @ForAll @Size(max = 8) List<Item> items,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Instant now) {
        Snapshot snapshot = Snapshots.of(world);
        for (Item item : items) {
            agree(snapshot, world, flow, item, said, now);
            world.connections().keySet().forEach(each -> agree(snapshot, world, each, item.about(ANN), said, now));
        }
    }

    @Property(tries = 2_000)
    @Tag("promise-15")
    void snapshot_and_plain_rules_never_differ_on_long_histories_and_many_types(
            @ForAll("longLives") Connection connection,
            @ForAll @Size(min = 10, max = 30) List<@From("ticks") Integer> collected,
            @ForAll("ticks") int now,
            @ForAll @Size(max = 3) List<Statement> said) {
        Snapshot snapshot = Snapshots.collecting().add(connection).build();
        PlainPolicy plain = new PlainPolicy(Snapshots.TOLERANCE);
        assertThat(snapshot.connections()).containsExactly(connection);
        for (int at : collected) {
            Item item = Item.of(LongLives.type(connection, at + now)).about(ANN).collectedAt(LongLives.at(at));
            assertThat(snapshot.decide(connection.flow(), item, said, LongLives.at(now)))
                    .isEqualTo(plain.decide(connection, item, said, LongLives.at(now))
                            .reason());
        }
    }

    @Provide
    Arbitrary<Connection> longLives() {
        return LongLives.connections();
    }

    @Provide
    Arbitrary<Integer> ticks() {
        return LongLives.ticks();
    }

    @Property
    void connections_histories_and_one_event_after_the_other_make_the_same(@ForAll World world) {
        Snapshot ofConnections = Snapshots.of(world);
        Snapshot ofHistories =
                Snapshots.collecting().addEvents(world.events().stream()).build();
        Snapshot eventByEvent = Snapshots.collecting().build();
        for (ConnectionEvent event : world.events()) {
            eventByEvent = eventByEvent.apply(event);
        }

        Snapshots.assertSame(ofHistories, ofConnections);
        Snapshots.assertSame(eventByEvent, ofConnections);
        assertThat(eventByEvent.version()).isEqualTo(1 + world.events().size());
        assertThat(ofConnections.missed()).isEmpty();
        assertThat(ofConnections.size()).isEqualTo(world.connections().size());
    }

    @Property
    void a_snapshot_stays_as_it_is_while_others_are_made_of_it(@ForAll World world, @ForAll World later) {
        Snapshot snapshot = Snapshots.of(world);
        List<Connection> before = Snapshots.sorted(snapshot);
        snapshot.apply(later.events(), Snapshots.WATERMARK.plusSeconds(60));
        world.richest().ifPresent(snapshot::reload);

        assertThat(Snapshots.sorted(snapshot)).isEqualTo(before);
        assertThat(snapshot.toForm()).isEqualTo(Snapshots.of(world).toForm());
    }

    @Property
    void what_is_written_down_is_what_is_read(@ForAll World world, @ForAll World other) {
        Snapshot snapshot = Snapshots.of(world).apply(other.events(), Snapshots.WATERMARK.plusSeconds(1));
        Snapshot read =
                Snapshot.restore(snapshot.toForm(), snapshot.connections().map(Connection::toForm));

        Snapshots.assertSame(read, snapshot);
        assertThat(read.toForm()).isEqualTo(snapshot.toForm());
        assertThat(read.version()).isEqualTo(2);
    }

    @Property
    void the_questions_turned_round_have_the_answers_of_a_scan(
            @ForAll World world,
            @ForAll OrganizationId party,
            @ForAll Item item,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Instant now) {
        Snapshot snapshot = Snapshots.of(world);

        assertThat(snapshot.usableSources(party, now)).isEqualTo(new UsableSources(usable(world, party), true));
        assertThat(snapshot.candidates(party, item, now))
                .isEqualTo(destinations(
                        world,
                        party,
                        flow -> snapshot.failureBeforeConsent(flow, item, now).orElse(Reason.PERMITTED)));
        assertThat(snapshot.destinations(party, item.about(ANN), said, now))
                .isEqualTo(destinations(world, party, flow -> snapshot.decide(flow, item.about(ANN), said, now)));
    }

    @AfterContainer
    static void every_reason_of_a_policy_was_met_and_that_there_is_no_connection() {
        assertThat(MET)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        Reason.CONNECTION_UNAVAILABLE,
                        Reason.CONNECTION_CHANGED,
                        Reason.SNAPSHOT_TOO_OLD,
                        Reason.NOT_SHARED)));
    }

    private static void agree(Snapshot snapshot, World world, Flow flow, Item item, List<Statement> said, Instant now) {
        Decision plain = world.find(flow)
                .map(connection -> SharingPolicy.tolerating(Snapshots.TOLERANCE).decision(connection, item, said, now))
                .orElseGet(() -> Decision.withoutConnection(Reason.NO_CONNECTION, item, now));
        Decision decision = snapshot.decision(flow, item, said, now);

        assertThat(snapshot.decide(flow, item, said, now)).isEqualTo(plain.reason());
        assertThat(decision.reason()).isEqualTo(plain.reason());
        assertThat(decision.evidence()).isEqualTo(plain.evidence());
        MET.add(plain.reason());
    }

    private static Map<OrganizationId, DataTypes> usable(World world, OrganizationId destination) {
        return world.all()
                .filter(connection -> connection.destination().equals(destination) && connection.isActive())
                .sorted(Comparator.comparing(connection -> connection.source().value()))
                .collect(Collectors.toMap(
                        Connection::source, Connection::dataTypes, (one, other) -> one, LinkedHashMap::new));
    }

    private static Destinations destinations(World world, OrganizationId source, Function<Flow, Reason> decided) {
        List<Flow> flows = world.connections().keySet().stream()
                .filter(flow -> flow.source().equals(source))
                .sorted(Comparator.comparing(flow -> flow.destination().value()))
                .toList();
        return new Destinations(
                flows.stream()
                        .filter(flow -> decided.apply(flow) == Reason.PERMITTED)
                        .map(Flow::destination)
                        .toList(),
                flows.stream().noneMatch(flow -> decided.apply(flow).outcome() == Outcome.INDETERMINATE));
    }
}
