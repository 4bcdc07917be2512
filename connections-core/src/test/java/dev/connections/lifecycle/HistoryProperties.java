package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.lifecycle.Journey.Stage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** What holds after every step of every sequence of commands. */
class HistoryProperties {

    @Property
    @Tag("promise-4")
    void each_change_is_one_version_and_one_event(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            if (stage.ruling() instanceof Change change) {
                assertThat(change.connection().version())
                        .isEqualTo(stage.before().version() + 1)
                        .isEqualTo(change.event().sequence());
                assertThat(change.expectedVersion()).isEqualTo(stage.before().version());
                assertThat(change.connection().updatedAt())
                        .isEqualTo(change.event().at())
                        .isAfterOrEqualTo(stage.before().updatedAt());
            }
        }
    }

    @Property
    @Tag("promise-4")
    void the_state_is_the_fold_of_the_events(@ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        Connection connection = created(settings);
        List<ConnectionEvent> history = new ArrayList<>(Journey.history(settings, new Journey(List.of())));
        assertThat(Connection.fold(history)).isEqualTo(connection);
        for (Change change : Journey.begin(settings, steps).changes()) {
            history.add(change.event());
            assertThat(Connection.fold(history)).isEqualTo(change.connection());
        }
    }

    @Property
    void what_is_stored_is_what_is_restored(@ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        Journey journey = Journey.begin(settings, steps);
        for (Stage stage : journey.stages()) {
            assertThat(Connection.restore(stage.after().toForm())).isEqualTo(stage.after());
            Connection asOf = stage.after().asOf(stage.now());
            assertThat(Connection.restore(asOf.toForm())).isEqualTo(asOf);
        }
        for (ConnectionEvent event : Journey.history(settings, journey)) {
            assertThat(ConnectionEvent.restore(event.toForm())).isEqualTo(event);
        }
    }

    @Property
    @Tag("promise-5")
    void id_parties_settings_and_creation_never_change(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        Connection first = created(settings);
        assertThat(Journey.begin(settings, steps).stages()).allSatisfy(stage -> {
            assertThat(stage.after().id()).isEqualTo(first.id());
            assertThat(stage.after().terms()).isEqualTo(first.terms());
            assertThat(stage.after().createdAt()).isEqualTo(first.createdAt());
        });
    }

    @Property
    @Tag("promise-1")
    void a_command_that_is_refused_or_done_already_changes_nothing(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            if (!(stage.ruling() instanceof Change)) {
                ConnectionForm kept = stage.before().toForm();
                Ruling again = stage.step().rule(stage.before(), stage.now());
                assertThat(again).isEqualTo(stage.ruling());
                assertThat(stage.before().toForm()).isEqualTo(kept);
            }
            if (stage.ruling() instanceof Ruling.Unchanged unchanged) {
                assertThat(unchanged.connection()).isSameAs(stage.before());
            }
        }
    }

    @Property
    void an_event_says_from_where_to_where_if_and_only_if_the_status_changed_hands(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            if (stage.ruling() instanceof Change change) {
                boolean moves = Scene.MOVING.contains(change.event().type());
                assertThat(change.event().to().isPresent()).isEqualTo(moves);
                assertThat(change.event().from().isPresent()).isEqualTo(moves);
                assertThat(change.event().to().orElse(stage.before().status()))
                        .isEqualTo(change.connection().status());
            }
        }
    }

    @Property
    void the_sequences_reach_every_kind_of_event(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        Journey.history(settings, Journey.begin(settings, steps)).forEach(event -> Statistics.collect(event.type()));
        Statistics.coverage(coverage -> {
            for (EventType type : EventType.values()) {
                coverage.check(type).count(count -> count > 0);
            }
        });
    }

    @Provide
    Arbitrary<Settings> settings() {
        return Arbitraries.of(
                Scene.BY_DESTINATION, Scene.IMMEDIATE, Settings.ACTIVATED_BY_DESTINATION, Settings.ENABLED_BY_DEFAULT);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.sequences();
    }
}
