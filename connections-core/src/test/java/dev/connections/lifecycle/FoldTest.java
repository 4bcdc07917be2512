package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.IMMEDIATE;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.change;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.done;
import static dev.connections.lifecycle.Scene.types;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.InconsistentException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A history that the rules do not allow leads nowhere. */
class FoldTest {

    private final Connection offer = created(BY_DESTINATION);
    private final ConnectionEvent creation =
            change(Scene.create(BY_DESTINATION, SOURCE)).event();
    private final ConnectionEvent activation =
            change(offer.activate(DESTINATION, day(1))).event();
    private final Connection ended = done(Scene.active(BY_DESTINATION).deactivate(DESTINATION, day(2)));

    private static ImmutableConnectionEvent.Builder like(ConnectionEvent event) {
        return ImmutableConnectionEvent.builder().like(event);
    }

    private static void refuses(Connection connection, ImmutableConnectionEvent.Builder event, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> connection.apply(event.build()))
                .withMessageContaining(" con_")
                .withMessageContaining(why);
    }

    private static void refuses(ImmutableConnectionEvent.Builder first, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Connection.fold(List.of(first.build())))
                .withMessageContaining("con_1")
                .withMessageContaining(why);
    }

    @Test
    void refuses_a_history_without_events() {
        assertThatExceptionOfType(InconsistentException.class).isThrownBy(() -> Connection.fold(List.of()));
    }

    @Test
    void refuses_a_history_that_does_not_begin_at_the_beginning() {
        refuses(like(activation), "the first event creates");
    }

    @Test
    void refuses_a_creation_by_another_than_the_source() {
        refuses(like(creation).actor(DESTINATION), "the source creates");
    }

    @Test
    void refuses_a_creation_that_leads_elsewhere_than_its_mode() {
        refuses(like(creation).to(Status.ACTIVE), "it leads to PENDING");
        refuses(like(creation).terms(Scene.terms(IMMEDIATE)), "it leads to ACTIVE");
    }

    @Test
    void refuses_an_event_of_another_connection() {
        refuses(offer, like(activation).connection(ConnectionId.of("con_2")), "it is of connection con_1");
    }

    @Test
    @Tag("promise-4")
    void refuses_a_gap_and_a_repetition() {
        refuses(offer, like(activation).sequence(3), "it follows version 1");
        refuses(offer.apply(activation), like(activation), "it follows version 2");
    }

    @Test
    void refuses_an_event_before_the_event_before_it() {
        refuses(offer, like(activation).at(day(-1)), "it is not before the event before it");
    }

    @Test
    void refuses_an_event_by_a_stranger() {
        refuses(offer, like(activation).actor(Scene.STRANGER), "the lifecycle allows it");
    }

    @Test
    void refuses_an_activation_by_the_source_or_over_another_channel() {
        refuses(offer, like(activation).actor(Actor.of(Scene.ACME).via(Channel.DASHBOARD)), "the lifecycle allows it");
        refuses(offer, like(activation).actor(Actor.of(Scene.GLOBEX).via(Channel.API)), "the lifecycle allows it");
    }

    @Test
    void refuses_an_activation_of_an_expired_offer() {
        refuses(offer, like(activation).at(day(14)), "the lifecycle allows it");
    }

    @Test
    void refuses_an_expiry_before_its_time() {
        refuses(offer, like(change(offer.expire(day(14))).event()).at(day(13)), "the lifecycle allows it");
    }

    @Test
    void refuses_an_event_that_starts_from_another_status() {
        refuses(offer, like(activation).from(Status.INACTIVE), "it starts from PENDING");
    }

    @Test
    void refuses_a_reactivation_that_skips_the_destination() {
        ConnectionEvent reactivation = change(ended.reactivate(SOURCE, day(3))).event();
        refuses(ended, like(reactivation).to(Status.ACTIVE), "it leads to PENDING");
    }

    @Test
    void refuses_types_that_the_destination_has_not_accepted() {
        Connection active = Scene.active(BY_DESTINATION);
        ConnectionEvent proposal = change(active.changeDataTypes(SOURCE, types("events", "visits"), day(2)))
                .event();
        refuses(
                active,
                like(proposal).dataTypes(types("events", "visits")).proposedDataTypes(types("records")),
                "what the destination has still to accept is proposed");
    }

    @Test
    void a_change_is_a_connection_with_the_event_that_led_to_it() {
        Change change = Scene.change(Scene.create(Scene.BY_DESTINATION, Scene.SOURCE));
        Connection later = Scene.active(Scene.BY_DESTINATION);

        assertThatExceptionOfType(InconsistentException.class).isThrownBy(() -> new Change(later, change.event()));
    }
}
