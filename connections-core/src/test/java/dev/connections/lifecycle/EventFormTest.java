package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.BY_DESTINATION;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.GLOBEX;
import static dev.connections.lifecycle.Scene.SOURCE;
import static dev.connections.lifecycle.Scene.change;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Alias;
import dev.connections.ConnectionName;
import dev.connections.InconsistentException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stored event that does not hold together is refused: each kind has its details, all of them and no others. */
class EventFormTest {

    private final Connection offer = created(BY_DESTINATION);
    private final EventForm creation =
            change(Scene.create(BY_DESTINATION, SOURCE)).event().toForm();
    private final EventForm activation =
            change(offer.activate(DESTINATION, day(1))).event().toForm();
    private final EventForm renaming = change(offer.rename(SOURCE, ConnectionName.of("Another name"), day(1)))
            .event()
            .toForm();
    private final EventForm widening = change(offer.changeDataTypes(SOURCE, types("visits"), day(1)))
            .event()
            .toForm();
    private final EventForm expiry = change(offer.expire(day(14))).event().toForm();

    private static EventForm.Builder like(EventForm form) {
        EventForm.Builder builder = EventForm.builder();
        builder.like(form);
        return builder;
    }

    private static void refuses(ImmutableEventForm.Builder form, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> ConnectionEvent.restore(form.build()))
                .withMessageMatching("event \\d+ of connection con_1: .*")
                .withMessageContaining(why);
    }

    @Test
    void accepts_what_holds_together() {
        for (EventForm form : List.of(creation, activation, renaming, widening, expiry)) {
            assertThat(ConnectionEvent.restore(form).toForm()).isEqualTo(form);
        }
    }

    @Test
    void keeps_the_alias_and_the_member_of_staff() {
        Terms named = Scene.terms(BY_DESTINATION).namedBy(Alias.of("globex"));
        ConnectionEvent event = change(Connection.create(
                        Scene.ID, named, Scene.offer("events"), SOURCE.as("staff-4711"), Scene.CREATED))
                .event();
        assertThat(event.toForm().destinationAlias()).contains("globex");
        assertThat(event.toForm().principal()).contains("staff-4711");
        assertThat(ConnectionEvent.restore(event.toForm())).isEqualTo(event);
    }

    @Test
    void shows_the_member_of_staff_to_the_actors_own_side_only() {
        ConnectionEvent event =
                change(offer.activate(DESTINATION.as("staff-4711"), day(1))).event();
        assertThat(event.seenBy(GLOBEX)).isEqualTo(event);
        assertThat(event.seenBy(Scene.ACME).actor()).contains(DESTINATION);
        ConnectionEvent expired = ConnectionEvent.restore(expiry);
        assertThat(expired.seenBy(GLOBEX)).isEqualTo(expired);
    }

    @Test
    void refuses_another_version_of_the_form() {
        refuses(like(activation).formVersion(2), "its form is version 1");
    }

    @Test
    void refuses_unknown_names_without_quoting_them() {
        refuses(like(activation).type("DELETED"), "unknown EventType");
        refuses(like(activation).from("OFFERED"), "unknown Status");
        refuses(like(activation).to("OFFERED"), "unknown Status");
        refuses(like(activation).channel("MAIL"), "unknown Channel");
        refuses(like(creation).activationMode("LATER"), "unknown ActivationMode");
        refuses(like(creation).historyPolicy("SOME"), "unknown HistoryPolicy");
    }

    @Test
    void refuses_an_actor_without_its_channel() {
        refuses(like(activation).channel(Optional.empty()), "channel is missing");
    }

    @Test
    void refuses_a_channel_or_a_member_of_staff_without_an_actor() {
        refuses(like(expiry).channel("API"), "a channel and a principal are an actor's");
        refuses(like(expiry).principal("staff-4711"), "a channel and a principal are an actor's");
    }

    @Test
    void refuses_half_of_the_terms() {
        refuses(like(creation).destination(Optional.empty()), "destination is missing");
        refuses(like(creation).activationMode(Optional.empty()), "activationMode is missing");
        refuses(like(creation).historyPolicy(Optional.empty()), "historyPolicy is missing");
    }

    @Test
    void refuses_terms_without_a_source() {
        String why = "terms name the source";
        refuses(like(activation).destination("org_globex"), why);
        refuses(like(activation).destinationAlias("globex"), why);
        refuses(like(activation).activationMode("IMMEDIATE"), why);
        refuses(like(activation).historyPolicy("ALL"), why);
        refuses(like(activation).openFor(Duration.ofDays(1)), why);
    }

    @Test
    void refuses_a_sequence_below_one() {
        refuses(like(activation).sequence(0), "sequences start at 1");
    }

    @Test
    void refuses_a_creation_later_on_and_anything_else_at_first() {
        refuses(like(creation).sequence(2), "the first event creates, and only it");
        refuses(like(activation).sequence(1), "the first event creates, and only it");
    }

    @Test
    void refuses_an_expiry_by_somebody_and_anything_else_by_nobody() {
        refuses(like(expiry).actor("org_acme").channel("API"), "only time acts without an actor");
        refuses(like(activation).actor(Optional.empty()).channel(Optional.empty()), "only time acts without an actor");
    }

    @Test
    void refuses_terms_that_are_missing_or_come_late() {
        refuses(
                like(creation)
                        .source(Optional.empty())
                        .destination(Optional.empty())
                        .activationMode(Optional.empty())
                        .historyPolicy(Optional.empty())
                        .openFor(Optional.empty()),
                "creating fixes the terms, and only that");
        refuses(
                like(activation)
                        .source("org_acme")
                        .destination("org_globex")
                        .activationMode("IMMEDIATE")
                        .historyPolicy("ALL"),
                "creating fixes the terms, and only that");
    }

    @Test
    void refuses_a_name_that_is_missing_or_out_of_place() {
        refuses(like(creation).name(Optional.empty()), "it has a name iff it gives one");
        refuses(like(renaming).name(Optional.empty()), "it has a name iff it gives one");
        refuses(like(activation).name("Another name"), "it has a name iff it gives one");
    }

    @Test
    void refuses_types_that_are_missing_or_out_of_place() {
        refuses(like(creation).dataTypes(Optional.empty()), "it has types iff it gives them");
        refuses(like(widening).dataTypes(Optional.empty()), "it has types iff it gives them");
        refuses(like(activation).dataTypes(List.of("events")), "it has types iff it gives them");
    }

    @Test
    void refuses_proposed_types_that_are_missing_or_out_of_place() {
        refuses(like(widening).proposedDataTypes(Optional.empty()), "it has proposed types iff it changes them");
        refuses(like(creation).proposedDataTypes(List.of("visits")), "it has proposed types iff it changes them");
    }

    @Test
    void refuses_a_status_after_that_is_missing_or_out_of_place() {
        refuses(like(activation).to(Optional.empty()), "it has a status iff it changes it");
        refuses(like(renaming).to("ACTIVE"), "it has a status iff it changes it");
    }

    @Test
    void refuses_a_status_before_that_is_missing_or_out_of_place() {
        refuses(like(activation).from(Optional.empty()), "it has a status before iff one was");
        refuses(like(creation).from("INACTIVE"), "it has a status before iff one was");
        refuses(like(renaming).from("PENDING"), "it has a status before iff one was");
    }

    @Test
    void refuses_an_instant_finer_than_a_microsecond() {
        refuses(like(activation).at(day(1).plusNanos(1)), "whole microseconds");
    }
}
