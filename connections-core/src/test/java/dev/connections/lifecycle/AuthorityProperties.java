package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.ACME;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.GLOBEX;
import static dev.connections.lifecycle.Scene.INITECH;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Channel;
import dev.connections.RefusalReason;
import dev.connections.lifecycle.Journey.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Who can bring a connection where, by whatever sequence. */
class AuthorityProperties {

    @Property
    @Tag("promise-2")
    void no_sequence_of_the_sources_own_undoes_the_destinations_refusal(
            @ForAll("settings") Settings settings,
            @ForAll("steps") List<Step> before,
            @ForAll("stepsOfTheSource") List<Step> afterwards) {
        Connection refused =
                refusedByDestination(Journey.begin(settings, before).end(Scene.created(settings)));
        for (Stage stage : Journey.of(refused, refused.updatedAt(), afterwards).stages()) {
            assertThat(stage.after().isActive()).isFalse();
            assertThat(stage.after().refusedByDestination()).isTrue();
        }
    }

    /** Whatever the status was, the destination has the last word. */
    private static Connection refusedByDestination(Connection connection) {
        Instant now = connection.updatedAt();
        Connection ending = connection.asOf(now).status() == Status.INACTIVE
                ? done(connection.reactivate(SOURCE, now))
                : connection;
        return done(ending.deactivate(DESTINATION, now));
    }

    @Property
    @Tag("promise-2")
    void between_two_active_periods_by_destination_lie_a_reactivate_and_then_an_activate(
            @ForAll("steps") List<Step> steps) {
        boolean active = false;
        boolean reactivated = true;
        for (ConnectionEvent event :
                Journey.history(Scene.BY_DESTINATION, Journey.begin(Scene.BY_DESTINATION, steps))) {
            if (event.type() == EventType.REACTIVATED) {
                assertThat(event.actor().orElseThrow().organization()).isEqualTo(ACME);
                reactivated = true;
            }
            if (event.to().equals(Optional.of(Status.ACTIVE))) {
                assertThat(event.type()).isEqualTo(EventType.ACTIVATED);
                assertThat(event.actor().orElseThrow().organization()).isEqualTo(GLOBEX);
                assertThat(event.actor().orElseThrow().channel()).isEqualTo(Channel.DASHBOARD);
                assertThat(reactivated).isTrue();
                active = true;
            } else if (active && event.to().isPresent()) {
                active = false;
                reactivated = false;
            }
        }
    }

    @Property
    void data_types_reach_an_active_connection_by_destination_only_with_its_acceptance(
            @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(Scene.BY_DESTINATION, steps).stages()) {
            boolean widened = stage.before().isActive()
                    && stage.after().isActive()
                    && !stage.after()
                            .dataTypes()
                            .without(stage.before().dataTypes())
                            .isEmpty();
            if (widened) {
                assertThat(((Change) stage.ruling()).event().type()).isEqualTo(EventType.DATA_TYPES_ACCEPTED);
                assertThat(stage.step().actor()).isEqualTo(DESTINATION);
            }
        }
    }

    @Property
    @Tag("promise-3")
    void a_stranger_finds_nothing_whatever_it_tries(
            @ForAll("settings") Settings settings,
            @ForAll("steps") List<Step> steps,
            @ForAll("stepsOfAStranger") List<Step> tries) {
        Connection connection = Journey.begin(settings, steps).end(Scene.created(settings));
        for (Step step : tries) {
            if (step.action() != Action.EXPIRE) {
                assertThat(Scene.refused(step.rule(connection, connection.updatedAt())))
                        .isEqualTo(RefusalReason.NOT_FOUND);
            }
        }
    }

    @Property
    void what_the_screen_offers_is_what_the_command_does(
            @ForAll("settings") Settings settings, @ForAll("steps") List<Step> steps) {
        for (Stage stage : Journey.begin(settings, steps).stages()) {
            List<ActionAvailability> actions =
                    stage.before().actions(stage.step().actor(), stage.now());
            for (ActionAvailability availability : actions) {
                if (availability.action() == stage.step().action()) {
                    boolean refused = stage.ruling() instanceof Ruling.Refused refusal
                            && refusal.refusal().reason() != RefusalReason.INVALID;
                    assertThat(availability.isAllowed()).isNotEqualTo(refused);
                }
            }
            assertThat(actions)
                    .extracting(ActionAvailability::action)
                    .doesNotContainAnyElementsOf(Set.of(Action.CREATE, Action.EXPIRE))
                    .hasSize(7)
                    .isSorted();
        }
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

    @Provide
    Arbitrary<List<Step>> stepsOfTheSource() {
        return Step.sequencesOf(ACME);
    }

    @Provide
    Arbitrary<List<Step>> stepsOfAStranger() {
        return Step.sequencesOf(INITECH);
    }
}
