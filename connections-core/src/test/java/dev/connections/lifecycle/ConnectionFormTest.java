package dev.connections.lifecycle;

import static dev.connections.lifecycle.Scene.CREATED;
import static dev.connections.lifecycle.Scene.DESTINATION;
import static dev.connections.lifecycle.Scene.active;
import static dev.connections.lifecycle.Scene.created;
import static dev.connections.lifecycle.Scene.day;
import static dev.connections.lifecycle.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Alias;
import dev.connections.InconsistentException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stored connection that does not hold together is refused, and told apart by its id. */
class ConnectionFormTest {

    private final ConnectionForm pending = created(Scene.BY_DESTINATION).toForm();
    private final ConnectionForm active = active(Scene.BY_DESTINATION).toForm();
    private final ConnectionForm immediate = created(Scene.IMMEDIATE).toForm();
    private final ConnectionForm endless =
            created(Settings.ACTIVATED_BY_DESTINATION).toForm();
    private final ConnectionForm ended =
            done(active(Scene.BY_DESTINATION).deactivate(DESTINATION, day(2))).toForm();

    private static ConnectionForm.Builder like(ConnectionForm form) {
        ConnectionForm.Builder builder = ConnectionForm.builder();
        builder.like(form);
        return builder;
    }

    private static void refuses(ImmutableConnectionForm.Builder form, String why) {
        assertThatExceptionOfType(InconsistentException.class)
                .isThrownBy(() -> Connection.restore(form.build()))
                .withMessageStartingWith("connection con_1: ")
                .withMessageContaining(why);
    }

    private static PeriodForm period(int from, int until, String... types) {
        return PeriodForm.builder()
                .from(day(from))
                .until(day(until))
                .dataTypes(List.of(types))
                .build();
    }

    private static PeriodForm open(int from, String... types) {
        return PeriodForm.builder().from(day(from)).dataTypes(List.of(types)).build();
    }

    private static List<String> types(int count) {
        return IntStream.range(0, count).mapToObj(number -> "type-" + number).toList();
    }

    @Test
    void accepts_what_holds_together() {
        for (ConnectionForm form : List.of(pending, active, immediate, endless, ended)) {
            assertThat(Connection.restore(form).toForm()).isEqualTo(form);
        }
    }

    @Test
    void keeps_the_alias() {
        Terms named = Scene.terms(Scene.BY_DESTINATION).namedBy(Alias.of("globex"));
        Connection connection = done(Connection.create(Scene.ID, named, Scene.offer("events"), Scene.SOURCE, CREATED));
        assertThat(connection.toForm().destinationAlias()).contains("globex");
        assertThat(Connection.restore(connection.toForm())).isEqualTo(connection);
    }

    @Test
    void refuses_another_version_of_the_form() {
        refuses(like(pending).formVersion(2), "its form is version 1");
        refuses(like(pending).formVersion(0), "its form is version 1");
    }

    @Test
    void refuses_unknown_names_without_quoting_them() {
        refuses(like(pending).status("DELETED"), "unknown Status");
        refuses(like(pending).activationMode("LATER"), "unknown ActivationMode");
        refuses(like(pending).historyPolicy("SOME"), "unknown HistoryPolicy");
        refuses(like(pending).status("pending"), "unknown Status");
    }

    @Test
    void refuses_a_flow_from_and_to_the_same() {
        refuses(like(pending).destination("org_acme"), "source and destination alike");
    }

    @Test
    void refuses_a_data_type_outside_its_alphabet() {
        refuses(like(pending).dataTypes(List.of("Events")), "outside its alphabet");
    }

    @Test
    void refuses_an_offer_open_for_no_time_or_for_fractions_of_a_microsecond() {
        refuses(like(pending).openFor(Duration.ZERO), "a positive duration");
        refuses(like(pending).openFor(Duration.ofNanos(1001)), "finer than a microsecond");
    }

    @Test
    void refuses_no_data_types_and_too_many() {
        refuses(like(pending).dataTypes(List.of()), "1 to 64 data types");
        refuses(like(pending).dataTypes(types(65)), "1 to 64 data types");
        refuses(like(active).proposedDataTypes(types(63)), "1 to 64 data types");
        assertThat(Connection.restore(like(active).proposedDataTypes(types(62)).build())
                        .proposedDataTypes()
                        .size())
                .isEqualTo(62);
    }

    @Test
    void refuses_a_proposal_of_what_is_accepted() {
        refuses(like(active).proposedDataTypes(List.of("events", "visits")), "nothing is proposed that is accepted");
    }

    @Test
    void refuses_a_proposal_on_what_the_destination_has_not_activated() {
        String why = "only an active connection that the destination activated has a proposal";
        refuses(like(pending).proposedDataTypes(List.of("visits")), why);
        refuses(like(ended).proposedDataTypes(List.of("visits")), why);
        refuses(like(immediate).proposedDataTypes(List.of("visits")), why);
    }

    @Test
    void refuses_an_offer_without_its_end_or_with_one_it_cannot_have() {
        refuses(like(pending).pendingUntil(Optional.empty()), "an offer ends iff offers do");
        refuses(like(endless).pendingUntil(day(14)), "an offer ends iff offers do");
    }

    @Test
    void refuses_an_immediate_connection_that_waits_unrefused() {
        refuses(
                like(immediate)
                        .status("PENDING")
                        .pendingUntil(day(14))
                        .periods(List.of())
                        .epoch(0),
                "an immediate connection is an offer only when refused");
    }

    @Test
    void refuses_an_active_connection_that_is_still_an_offer() {
        refuses(like(active).pendingUntil(day(14)), "an active connection is no open offer");
    }

    @Test
    void refuses_an_active_connection_that_is_refused() {
        refuses(like(active).refusedByDestination(true), "an active connection is not refused");
    }

    @Test
    void refuses_an_ended_offer_where_offers_do_not_end() {
        refuses(like(endless).status("INACTIVE").pendingUntil(day(14)), "an offer ended iff offers do");
    }

    @Test
    void refuses_an_open_period_unless_active_and_a_closed_one_if_active() {
        refuses(like(active).status("INACTIVE"), "the last period is open iff active");
        refuses(like(ended).status("ACTIVE").refusedByDestination(false), "the last period is open iff active");
    }

    @Test
    void refuses_an_open_period_with_other_types_than_the_accepted() {
        refuses(like(active).dataTypes(List.of("events")), "an open period carries the accepted data types");
    }

    @Test
    void refuses_a_period_without_types() {
        refuses(like(ended).periods(List.of(period(1, 2))), "every period carries data types");
    }

    @Test
    void refuses_a_period_older_than_the_connection() {
        refuses(like(ended).periods(List.of(period(-1, 2, "events"))), "no period is older than the connection");
    }

    @Test
    void refuses_a_period_that_begins_or_ends_after_the_last_change() {
        String why = "no period begins or ends after the last change";
        refuses(like(ended).periods(List.of(period(1, 3, "events"))), why);
        refuses(like(active).periods(List.of(open(2, "events", "records"))), why);
    }

    @Test
    @Tag("promise-11")
    void refuses_periods_that_overlap_or_run_backwards() {
        refuses(
                like(ended).periods(List.of(period(0, 2, "events"), period(1, 2, "events"))),
                "periods are sorted and disjoint");
        refuses(like(ended).periods(List.of(period(2, 1, "events"))), "no period ends before it begins");
        refuses(
                like(ended).periods(List.of(open(0, "events"), period(1, 2, "events"))),
                "only the last period is open");
    }

    @Test
    void refuses_a_version_below_one() {
        refuses(like(endless).version(0), "versions start at 1");
    }

    @Test
    void refuses_more_activations_than_changes_or_fewer_than_none() {
        refuses(like(active).epoch(3), "each activation is a change");
        refuses(like(pending).epoch(-1), "each activation is a change");
    }

    @Test
    void refuses_more_activations_than_periods() {
        refuses(like(active).epoch(2).version(3), "each activation begins a period");
    }

    @Test
    void refuses_periods_without_an_activation() {
        refuses(like(active).epoch(0), "periods come from activations");
    }

    @Test
    void refuses_a_change_before_the_creation() {
        refuses(like(pending).updatedAt(day(-1)), "it changes after it is created");
    }

    @Test
    void refuses_instants_finer_than_microseconds_or_outside_the_years_one_to_9999() {
        String why = "instants are whole microseconds of the years 1 to 9999";
        Instant finer = CREATED.plusNanos(1);
        refuses(like(pending).createdAt(finer).updatedAt(day(1)), why);
        refuses(like(pending).updatedAt(finer), why);
        refuses(like(pending).pendingUntil(finer), why);
        refuses(like(pending).pendingUntil(Instant.parse("+10000-01-01T00:00:00Z")), why);
        refuses(like(pending).createdAt(Instant.parse("0000-12-31T23:59:59.999999Z")), why);
        PeriodForm lateStart = PeriodForm.builder()
                .like(period(1, 2, "events"))
                .from(day(1).plusNanos(1))
                .build();
        PeriodForm lateEnd = PeriodForm.builder()
                .like(period(1, 2, "events"))
                .until(day(1).plusNanos(1))
                .build();
        refuses(like(ended).periods(List.of(lateStart)), why);
        refuses(like(ended).periods(List.of(lateEnd)), why);
    }
}
