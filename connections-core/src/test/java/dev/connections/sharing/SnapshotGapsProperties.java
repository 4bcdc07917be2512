package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** What a snapshot says when events are missing, come again, or come in another order. */
@Domain(ArbitraryWorlds.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 500)
class SnapshotGapsProperties {

    private static int contradictions;

    @Property
    void a_gap_leaves_its_connection_unavailable_until_it_is_reloaded(
            @ForAll World world,
            @ForAll("places") int first,
            @ForAll Item item,
            @ForAll @Size(max = 3) List<Statement> said,
            @ForAll Instant now) {
        Connection gapped = richest(world);
        long missing = 1 + first % (gapped.version() - 1);
        Snapshot snapshot = ofEvents(world.without(gapped, missing, gapped.version() - 1));

        assertThat(snapshot.missed()).containsExactly(gapped.id());
        assertThat(snapshot.decide(gapped.flow(), item, said, now)).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        assertThat(snapshot.decision(gapped.flow(), item, said, now).evidence().connection())
                .isEmpty();
        othersAnswerAsBefore(snapshot, world, gapped.flow(), item.about(ANN), said, now);
        Snapshots.assertSame(snapshot.reload(gapped), Snapshots.of(world));
    }

    @Property
    void a_reload_from_before_the_missed_event_heals_nothing(
            @ForAll World world, @ForAll Item item, @ForAll Instant now) {
        Connection gapped = richest(world);
        Assume.that(gapped.version() > 2);
        Connection old = Connection.fold(world.events().stream()
                .filter(event -> event.connection().equals(gapped.id()) && event.sequence() < gapped.version())
                .toList());
        Snapshot snapshot =
                ofEvents(world.without(gapped, 2, gapped.version() - 1)).reload(old);

        assertThat(snapshot.missed()).containsExactly(gapped.id());
        assertThat(snapshot.decide(gapped.flow(), item, List.of(), now)).isEqualTo(Reason.CONNECTION_UNAVAILABLE);
        Snapshots.assertSame(snapshot.reload(gapped), Snapshots.of(world));
    }

    @Property
    void of_a_gap_the_reverse_questions_say_that_their_answer_is_not_complete(
            @ForAll World world, @ForAll Item item, @ForAll Instant now) {
        Connection gapped = richest(world);
        Snapshot snapshot = ofEvents(world.without(gapped, 1, 1));

        assertThat(snapshot.candidates(gapped.source(), item, now).complete()).isFalse();
        assertThat(snapshot.candidates(gapped.source(), item, now).organizations())
                .doesNotContain(gapped.destination());
        assertThat(snapshot.usableSources(gapped.destination(), now).complete()).isFalse();
        assertThat(snapshot.usableSources(gapped.destination(), now).dataTypes())
                .doesNotContainKey(gapped.source());
    }

    @Property
    void an_event_that_comes_again_changes_nothing(@ForAll World world) {
        Snapshot snapshot = Snapshots.of(world);
        List<ConnectionEvent> again = new ArrayList<>(world.events());
        again.addAll(world.events());

        Snapshots.assertSame(snapshot.apply(again, Snapshots.WATERMARK), snapshot);
        Snapshots.assertSame(ofEvents(again), snapshot);
    }

    @Property
    void events_of_another_history_leave_their_connection_unavailable(@ForAll World world, @ForAll World other) {
        Snapshot snapshot = Snapshots.of(world).apply(other.events(), Snapshots.WATERMARK);
        for (Connection connection : world.connections().values()) {
            Connection there = other.connections().get(connection.flow());
            boolean differs = there != null && !there.createdAt().equals(connection.createdAt());
            if (differs) {
                contradictions++;
                assertThat(snapshot.missed()).contains(connection.id());
            }
            if (there == null) {
                assertThat(snapshot.missed()).doesNotContain(connection.id());
            }
        }
    }

    @Property
    @Tag("promise-16")
    void no_loss_of_events_makes_a_permit_of_a_no(
            @ForAll World world,
            @ForAll("places") int lost,
            @ForAll Item item,
            @ForAll @Size(max = 3) List<Statement> said,
            @ForAll Instant now) {
        List<ConnectionEvent> events = new ArrayList<>(world.events());
        Assume.that(!events.isEmpty());
        ConnectionEvent gone = events.remove(lost % events.size());
        Assume.that(events.stream()
                .anyMatch(event -> event.connection().equals(gone.connection()) && event.sequence() > gone.sequence()));
        Snapshot snapshot = ofEvents(events);
        Snapshot whole = Snapshots.of(world);

        for (Flow flow : world.connections().keySet()) {
            Reason reason = snapshot.decide(flow, item.about(ANN), said, now);
            if (reason.outcome() != Outcome.INDETERMINATE) {
                assertThat(reason).isEqualTo(whole.decide(flow, item.about(ANN), said, now));
            }
        }
    }

    @AfterContainer
    static void other_histories_contradicted_what_was_known() {
        assertThat(contradictions).isGreaterThan(100);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 1_000);
    }

    private static Connection richest(World world) {
        Assume.that(world.richest().isPresent());
        return world.richest().orElseThrow();
    }

    private static Snapshot ofEvents(List<ConnectionEvent> events) {
        return Snapshots.collecting().addEvents(events.stream()).build();
    }

    private static void othersAnswerAsBefore(
            Snapshot snapshot, World world, Flow but, Item item, List<Statement> said, Instant now) {
        Snapshot whole = Snapshots.of(world);
        for (Flow flow : world.connections().keySet()) {
            if (!flow.equals(but)) {
                assertThat(snapshot.decide(flow, item, said, now)).isEqualTo(whole.decide(flow, item, said, now));
            }
        }
    }
}
