package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.EventType;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every verb from end to end: what is answered is stored, with its event. */
interface Verbs extends ServiceTests {

    private static void assertDone(Scene scene, Connection answered, Status status, EventType type, Actor actor) {
        assertThat(answered.status()).isEqualTo(status);
        scene.assertStored(answered);
        ConnectionEvent last = scene.history().get(scene.history().size() - 1);
        assertThat(last.type()).isEqualTo(type);
        assertThat(last.actor()).contains(actor);
        assertThat(last.at()).isEqualTo(scene.clock.now());
    }

    @Test
    default void the_destination_activates() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Duration.ofHours(1));

        Connection active = scene.connections().activate(scene.destination, offer.id());

        assertDone(scene, active, Status.ACTIVE, EventType.ACTIVATED, scene.destination);
        assertThat(active.epoch()).isEqualTo(1);
    }

    @Test
    default void the_destination_activates_exactly_what_it_saw() {
        Scene scene = scene();
        Connection offer = scene.offered();

        assertDone(
                scene,
                scene.connections().activate(scene.destination, offer),
                Status.ACTIVE,
                EventType.ACTIVATED,
                scene.destination);
    }

    @Test
    default void either_side_deactivates_over_any_channel() {
        for (Channel channel : Channel.values()) {
            for (boolean bySource : new boolean[] {true, false}) {
                Scene scene = scene(channel + "" + bySource);
                Connection active = scene.active();
                Actor actor = Actor.of(bySource ? active.source() : active.destination())
                        .via(channel);

                Connection ended = scene.connections().deactivate(actor, active.id());

                assertDone(scene, ended, Status.INACTIVE, EventType.DEACTIVATED, actor);
                assertThat(ended.refusedByDestination()).isEqualTo(!bySource);
            }
        }
    }

    @Test
    default void the_destination_refuses_an_offer() {
        Scene scene = scene();
        Connection offer = scene.offered();

        assertDone(
                scene,
                scene.connections().deactivate(scene.destination, offer.id()),
                Status.INACTIVE,
                EventType.DEACTIVATED,
                scene.destination);
    }

    @Test
    default void the_source_offers_again_what_was_ended() {
        Scene scene = scene();
        Connection ended = scene.ended();

        Connection again = scene.connections().reactivate(scene.source, ended.id());

        assertDone(scene, again, Status.PENDING, EventType.REACTIVATED, scene.source);
        assertThat(again.id()).isEqualTo(ended.id());
        assertThat(scene.connections().activate(scene.destination, again).epoch())
                .isEqualTo(2);
    }

    @Test
    default void under_immediate_activation_no_source_undoes_the_destinations_refusal() {
        Scene scene = scene();
        var connections = scene.connections(Settings.ENABLED_BY_DEFAULT);
        Connection active = connections.create(scene.source, scene.offer());
        connections.deactivate(scene.source, active.id());
        assertDone(
                scene,
                connections.reactivate(scene.source, active.id()),
                Status.ACTIVE,
                EventType.REACTIVATED,
                scene.source);

        connections.deactivate(scene.destination, active.id());

        assertDone(
                scene,
                connections.reactivate(scene.source, active.id()),
                Status.PENDING,
                EventType.REACTIVATED,
                scene.source);
    }

    @Test
    default void the_source_renames() {
        Scene scene = scene();
        Connection active = scene.active();

        Connection renamed = scene.connections().rename(scene.source, active.id(), "  Other ");

        assertDone(scene, renamed, Status.ACTIVE, EventType.RENAMED, scene.source);
        assertThat(renamed.name().value()).isEqualTo("Other");
    }

    @Test
    default void a_change_that_changes_nothing_is_done_without_an_event() {
        Scene scene = scene();
        Connection active = scene.active();
        scene.clock.advance(Duration.ofHours(1));

        assertThat(scene.connections().rename(scene.source, active.id(), "canary-name"))
                .isEqualTo(active);
        assertThat(scene.connections().changeDataTypes(scene.source, active.id(), types(EVENTS)))
                .isEqualTo(active);

        scene.assertStored(active);
    }

    @Test
    default void the_source_proposes_and_the_destination_accepts() {
        Scene scene = scene();
        Connection active = scene.active();

        Connection proposing = scene.connections().changeDataTypes(scene.source, active.id(), types(EVENTS, RECORDS));
        assertDone(scene, proposing, Status.ACTIVE, EventType.DATA_TYPES_CHANGED, scene.source);
        assertThat(proposing.dataTypes()).containsExactly(EVENTS);
        assertThat(proposing.proposedDataTypes()).containsExactly(RECORDS);

        Connection accepted = scene.connections().acceptDataTypes(scene.destination, active.id());
        assertDone(scene, accepted, Status.ACTIVE, EventType.DATA_TYPES_ACCEPTED, scene.destination);
        assertThat(accepted.dataTypes()).containsExactly(EVENTS, RECORDS);

        Connection narrowed = scene.connections().changeDataTypes(scene.source, active.id(), types(RECORDS));
        assertDone(scene, narrowed, Status.ACTIVE, EventType.DATA_TYPES_CHANGED, scene.source);
        assertThat(narrowed.dataTypes()).containsExactly(RECORDS);
    }

    @Test
    default void the_destination_accepts_exactly_the_proposal_that_it_saw() {
        Scene scene = scene();
        Connection proposing = scene.proposing();

        Connection accepted =
                scene.connections().acceptDataTypes(scene.destination, proposing.id(), proposing.version());

        assertDone(scene, accepted, Status.ACTIVE, EventType.DATA_TYPES_ACCEPTED, scene.destination);
    }

    @Test
    default void the_destination_declines_and_the_accepted_types_go_on() {
        Scene scene = scene();
        Connection proposing = scene.proposing();

        Connection declined = scene.connections().declineDataTypes(scene.destination, proposing.id());

        assertDone(scene, declined, Status.ACTIVE, EventType.DATA_TYPES_DECLINED, scene.destination);
        assertThat(declined.dataTypes()).containsExactly(EVENTS);
        assertThat(declined.proposedDataTypes()).isEmpty();
    }

    @Test
    @Tag("promise-13")
    default void a_clock_that_goes_backwards_reopens_nothing() {
        Scene scene = scene();
        Connection active = scene.active();
        scene.clock.set(NOON.minusSeconds(3_600));

        Connection ended = scene.connections().deactivate(scene.source, active.id());

        assertThat(ended.updatedAt()).isEqualTo(NOON);
        scene.assertStored(ended);
    }

    @Test
    default void a_name_that_changes_after_an_offer_has_ended_is_answered_with_the_status_now() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);

        Connection renamed = scene.connections().rename(scene.source, offer.id(), "Other");

        assertThat(renamed.status()).isEqualTo(Status.INACTIVE);
        assertThat(scene.recorded().orElseThrow().status()).isEqualTo(Status.PENDING);
        scene.assertWhole();
    }
}
