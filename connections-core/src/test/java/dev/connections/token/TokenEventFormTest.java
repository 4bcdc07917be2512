package dev.connections.token;

import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.TICK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.InconsistentException;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stored event that does not hold together is refused: each kind has its details, all of them and no others. */
class TokenEventFormTest {

    private final TokenEventForm issue = Scene.issuing().event().toForm();
    private final TokenEventForm claim = Scene.claiming().event().toForm();
    private final TokenEventForm completion = Scene.completing().event().toForm();
    private final TokenEventForm report = Scene.reporting().event().toForm();
    private final TokenEventForm timeOut = Scene.timingOut().event().toForm();
    private final TokenEventForm expiry = Scene.expiring().event().toForm();

    private static TokenEventForm.Builder like(TokenEventForm form) {
        TokenEventForm.Builder builder = TokenEventForm.builder();
        builder.like(form);
        return builder;
    }

    private static void refuses(ImmutableTokenEventForm.Builder form, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> TokenEvent.restore(form.build()))
                .withMessageMatching("event -?\\d+ of token cnst_1: .*")
                .withMessageContaining(why);
    }

    @Test
    void what_is_stored_is_what_is_restored() {
        for (Life life : Life.values()) {
            for (TokenEvent event : life.history()) {
                assertThat(TokenEvent.restore(event.toForm())).isEqualTo(event);
                assertThat(TokenEvent.restore(event.toForm()).toForm()).isEqualTo(event.toForm());
            }
        }
    }

    @Test
    void a_form_with_one_field_changed_is_refused_or_is_another_event_with_nothing_made_up() {
        int accepted = 0;
        int refused = 0;
        for (TokenEventForm event : List.of(issue, claim, completion, report, timeOut, expiry)) {
            for (TokenEventForm form : corrupted(event)) {
                try {
                    assertThat(TokenEvent.restore(form).toForm()).isEqualTo(form);
                    accepted++;
                } catch (InconsistentException expected) {
                    assertThat(expected).hasMessageContaining("token " + form.token() + ": ");
                    assertThat(expected.getMessage()).doesNotContain("DELETED");
                    refused++;
                }
            }
        }
        assertThat(accepted + refused).isEqualTo(6 * corrupted(issue).size());
        assertThat(refused).isGreaterThan(accepted);
    }

    private static List<TokenEventForm> corrupted(TokenEventForm form) {
        List<TokenEventForm> forms = new ArrayList<>();
        Stream.of("", "other", "a\0b").forEach(text -> {
            forms.add(like(form).token(text).build());
            forms.add(like(form).connection(text).build());
            forms.add(like(form).actor(text).build());
            forms.add(like(form).principal(text).build());
        });
        Stream.of("", "DELETED", "ISSUED", "FAILED", "CREATED", "API", "TIMED_OUT", "REPORTED", "failed")
                .forEach(name -> {
                    forms.add(like(form).type(name).build());
                    forms.add(like(form).channel(name).build());
                    forms.add(like(form).from(name).build());
                    forms.add(like(form).to(name).build());
                    forms.add(like(form).cause(name).build());
                });
        Stream.of(-1L, 0L, 1L, 2L, 3L, Long.MAX_VALUE).forEach(number -> {
            forms.add(like(form).sequence(number).build());
            forms.add(like(form).formVersion(number.intValue()).build());
        });
        Stream.of(Instant.MIN, Microseconds.FIRST, Scene.CLAIMED.plusNanos(1), Microseconds.LAST, Instant.MAX)
                .forEach(instant -> {
                    forms.add(like(form).at(instant).build());
                    forms.add(like(form).endsAt(instant).build());
                });
        forms.add(like(form).actor(Optional.empty()).build());
        forms.add(like(form).channel(Optional.empty()).build());
        forms.add(like(form).from(Optional.empty()).build());
        forms.add(like(form).endsAt(Optional.empty()).build());
        forms.add(like(form).cause(Optional.empty()).build());
        return forms;
    }

    @Test
    void keeps_the_member_of_staff_and_shows_it_to_the_actors_own_side_only() {
        TokenEvent event = Scene.change(
                        Scene.pending().complete(DESTINATION.as("staff-4711"), Basis.STANDS, Scene.IN_TIME))
                .event();
        assertThat(event.toForm().principal()).contains("staff-4711");
        assertThat(TokenEvent.restore(event.toForm())).isEqualTo(event);
        assertThat(event.seenBy(Scene.GLOBEX)).isEqualTo(event);
        assertThat(event.seenBy(Scene.ACME).actor()).contains(DESTINATION);
        assertThat(event.seenBy(Scene.ACME).toForm())
                .isEqualTo(like(event.toForm()).principal(Optional.empty()).build());
        TokenEvent expired = TokenEvent.restore(expiry);
        assertThat(expired.seenBy(Scene.GLOBEX)).isEqualTo(expired);
    }

    @Test
    void refuses_another_version_of_the_form() {
        refuses(like(issue).formVersion(2), "its form is version 1");
        refuses(like(issue).formVersion(0), "its form is version 1");
    }

    @Test
    void refuses_unknown_names_without_quoting_them() {
        refuses(like(claim).type("DELETED"), "unknown TokenEventType");
        refuses(like(claim).from("DELETED"), "unknown TokenStatus");
        refuses(like(claim).to("DELETED"), "unknown TokenStatus");
        refuses(like(claim).channel("MAIL"), "unknown Channel");
        refuses(like(timeOut).cause("BORED"), "unknown FailureCause");
    }

    @Test
    void refuses_an_actor_without_its_channel_and_the_other_way_round() {
        refuses(like(claim).channel(Optional.empty()), "channel is missing");
        refuses(like(expiry).channel("API"), "a channel and a principal are an actor's");
        refuses(like(expiry).principal("staff-4711"), "a channel and a principal are an actor's");
    }

    @Test
    void refuses_a_sequence_below_one_an_issue_later_on_and_anything_else_at_first() {
        refuses(like(claim).sequence(0), "sequences start at 1");
        refuses(like(claim).sequence(-1), "sequences start at 1");
        refuses(like(issue).sequence(2), "the first event issues, and only it");
        refuses(like(claim).sequence(1), "the first event issues, and only it");
    }

    @Test
    void refuses_a_status_before_that_is_missing_or_out_of_place() {
        refuses(like(issue).from("CREATED"), "there was a status before iff there was a token");
        refuses(like(claim).from(Optional.empty()), "there was a status before iff there was a token");
    }

    @Test
    void refuses_what_the_system_does_not_do() {
        for (TokenEventForm form : List.of(issue, claim, completion)) {
            refuses(like(form).actor(Optional.empty()).channel(Optional.empty()), "the system only ends tokens");
        }
    }

    @Test
    void refuses_an_end_that_is_missing_or_out_of_place_or_before_the_beginning() {
        String why = "it says when time ends it iff it may";
        refuses(like(issue).endsAt(Optional.empty()), why);
        refuses(like(claim).endsAt(Optional.empty()), why);
        for (TokenEventForm form : List.of(completion, report, timeOut, expiry)) {
            refuses(like(form).endsAt(Scene.EXPIRES), why);
        }
        refuses(like(claim).endsAt(Scene.CLAIMED.minus(TICK)), "what it begins does not end before that");
    }

    @Test
    void refuses_a_cause_that_is_missing_or_out_of_place_or_of_another() {
        refuses(like(report).cause(Optional.empty()), "it has a cause iff it failed");
        refuses(like(expiry).cause("TIMED_OUT"), "it has a cause iff it failed");
        refuses(like(report).cause("TIMED_OUT"), "the destination reports, the system finds");
        refuses(like(timeOut).cause("REPORTED"), "the destination reports, the system finds");
    }

    @Test
    void refuses_instants_that_the_library_does_not_write() {
        String why = "instants are whole microseconds of the years 1 to 9999";
        for (Instant wrong : List.of(Scene.EXPIRES.plusNanos(1), Instant.MIN, Instant.MAX)) {
            refuses(like(claim).at(wrong), why);
            refuses(like(claim).endsAt(wrong), why);
        }
    }
}
