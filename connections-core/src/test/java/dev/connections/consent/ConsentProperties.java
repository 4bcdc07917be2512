package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static dev.connections.testing.ConnectionsDomain.ACME;
import static dev.connections.testing.ConnectionsDomain.ANN;
import static dev.connections.testing.ConnectionsDomain.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.testing.ConnectionsDomain;
import dev.connections.time.Microseconds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** The laws of consent, section 5 of the domain, for events on their way to globex in the middle of all grants. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 20)
class ConsentProperties {

    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    @Property
    @Tag("promise-26")
    void nothing_stated_is_unknown(@ForAll Instant collected) {
        Consent consent = consent(List.of(), collected);

        assertThat(consent.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(consent.statement()).isEmpty();
    }

    @Property
    void without_a_grant_it_is_never_a_yes(
            @ForAll @Size(max = 5) List<@From("refusals") Statement> said, @ForAll Instant collected) {
        assertThat(consent(said, collected).verdict()).isIn(Verdict.DENIED, Verdict.WITHDRAWN, Verdict.UNKNOWN);
    }

    @Property
    @Tag("promise-25")
    void a_denial_or_withdrawal_recorded_last_is_a_no_whatever_the_clocks_say(
            @ForAll @Size(max = 5) List<Statement> said,
            @ForAll("refusals") Statement last,
            @ForAll Instant collected,
            @ForAll Instant now) {
        Consent consent = Consent.of(and(said, last), EVENTS, GLOBEX, collected, now);

        assertThat(consent.verdict()).isIn(Verdict.DENIED, Verdict.WITHDRAWN);
    }

    @Property
    void a_denial_in_any_scope_wins_over_later_grants_in_the_others(
            @ForAll @Size(max = 5) List<Statement> before,
            @ForAll("refusals") Statement refusal,
            @ForAll @Size(max = 5) List<Statement> after,
            @ForAll Instant collected) {
        List<Statement> said = and(before, refusal);
        said.addAll(keep(after, later -> !later.scope().equals(refusal.scope())));

        assertThat(consent(said, collected).verdict()).isIn(Verdict.DENIED, Verdict.WITHDRAWN);
    }

    @Property
    @Tag("promise-16")
    void saying_no_never_turns_a_no_into_a_yes(
            @ForAll @Size(max = 5) List<Statement> said,
            @ForAll("refusals") Statement last,
            @ForAll Instant collected) {
        Assume.that(consent(said, collected).verdict() != Verdict.GRANTED);

        assertThat(consent(and(said, last), collected).verdict()).isNotEqualTo(Verdict.GRANTED);
    }

    @Property
    void of_one_scope_the_last_that_stands_counts_and_the_earlier_are_gone(
            @ForAll @Size(max = 5) List<Statement> said,
            @ForAll("standing") Statement last,
            @ForAll Instant collected) {
        List<Statement> elsewhere = keep(said, earlier -> !earlier.scope().equals(last.scope()));

        assertThat(consent(and(said, last), collected)).isEqualTo(consent(and(elsewhere, last), collected));
    }

    @Property
    void a_grant_that_lapses_revives_nothing(
            @ForAll @Size(max = 5) List<Statement> said, @ForAll("lapsed") Statement last, @ForAll Instant collected) {
        List<Statement> ofItsScope = keep(said, earlier -> earlier.scope().equals(last.scope()));

        assertThat(consent(and(ofItsScope, last), collected).verdict()).isEqualTo(Verdict.EXPIRED);
    }

    @Property
    void a_grant_whose_from_is_still_to_come_changes_nothing(
            @ForAll @Size(max = 5) List<Statement> said, @ForAll("toCome") Statement last, @ForAll Instant collected) {
        assertThat(consent(and(said, last), collected)).isEqualTo(consent(said, collected));
    }

    @Property
    @Tag("promise-26")
    void statements_towards_another_destination_never_count(
            @ForAll @Size(max = 6) List<Statement> said, @ForAll Instant collected) {
        List<Statement> here =
                keep(said, statement -> statement.scope().destination().stream().allMatch(GLOBEX::equals));

        assertThat(consent(said, collected)).isEqualTo(consent(here, collected));
    }

    @Property
    void statements_about_another_type_never_count(
            @ForAll @Size(max = 6) List<Statement> said, @ForAll Instant collected) {
        List<Statement> here =
                keep(said, statement -> statement.scope().dataType().stream().allMatch(EVENTS::equals));

        assertThat(consent(said, collected)).isEqualTo(consent(here, collected));
    }

    @Property
    void a_yes_shows_a_grant_that_alone_would_be_a_yes(
            @ForAll @Size(min = 1, max = 6) List<Statement> said, @ForAll Instant collected) {
        Consent consent = consent(said, collected);
        Assume.that(consent.verdict() == Verdict.GRANTED);
        Statement grant = consent.statement().orElseThrow();

        assertThat(grant.effect()).isEqualTo(Effect.GRANTED);
        assertThat(consent(List.of(grant), collected)).isEqualTo(consent);
    }

    @Property
    void the_statement_shown_is_the_last_of_its_scope_that_stands(
            @ForAll @Size(max = 6) List<Statement> said, @ForAll Instant collected) {
        Consent consent = consent(said, collected);

        assertThat(consent.statement().isEmpty()).isEqualTo(consent.verdict() == Verdict.UNKNOWN);
        consent.statement()
                .ifPresent(shown -> assertThat(keep(
                                said,
                                other -> other.scope().equals(shown.scope())
                                        && other.stands(Microseconds.since1970(NOW))))
                        .last()
                        .isEqualTo(shown));
    }

    @Property
    void the_order_of_recording_decides_and_no_time_that_a_grant_names(
            @ForAll("live") Statement grant, @ForAll("refusals") Statement refusal) {
        Statement withdrawal = Statement.withdrawn(ANN, ACME, grant.scope());

        assertThat(consent(List.of(withdrawal, grant), NOW).verdict()).isEqualTo(Verdict.GRANTED);
        assertThat(consent(List.of(grant, withdrawal), NOW).verdict()).isEqualTo(Verdict.WITHDRAWN);
        assertThat(consent(List.of(withdrawal, refusal, grant, withdrawal), NOW).verdict())
                .isIn(Verdict.DENIED, Verdict.WITHDRAWN);
    }

    @Provide
    Arbitrary<Statement> refusals() {
        return about(statement -> statement.effect() != Effect.GRANTED);
    }

    @Provide
    Arbitrary<Statement> standing() {
        return about(statement -> statement.stands(Microseconds.since1970(NOW)));
    }

    @Provide
    Arbitrary<Statement> lapsed() {
        return about(statement -> statement.stands(Microseconds.since1970(NOW))
                && statement.until().filter(end -> !end.isAfter(NOW)).isPresent());
    }

    @Provide
    Arbitrary<Statement> toCome() {
        return about(statement -> !statement.stands(Microseconds.since1970(NOW)));
    }

    @Provide
    Arbitrary<Statement> live() {
        return about(statement -> consent(List.of(statement), NOW).verdict() == Verdict.GRANTED);
    }

    private static Arbitrary<Statement> about(Predicate<Statement> wanted) {
        return Arbitraries.defaultFor(Statement.class)
                .filter(statement -> statement.scope().covers(EVENTS, GLOBEX))
                .filter(wanted);
    }

    private static Consent consent(List<Statement> said, Instant collected) {
        return Consent.of(said, EVENTS, GLOBEX, collected, NOW);
    }

    private static List<Statement> and(List<Statement> said, Statement last) {
        List<Statement> more = new ArrayList<>(said);
        more.add(last);
        return more;
    }

    private static List<Statement> keep(List<Statement> said, Predicate<Statement> wanted) {
        return new ArrayList<>(said.stream().filter(wanted).toList());
    }
}
