package dev.connections.sharing;

import static dev.connections.testing.ConnectionsDomain.ACME;
import static dev.connections.testing.ConnectionsDomain.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Period;
import dev.connections.lifecycle.Ruling;
import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** The laws on what flows, sections 4 to 6 of the domain, over connections of every history. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
class SharingPolicyProperties {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final List<Statement> GRANTED =
            List.of(Statement.granted(ANN, ACME, Scope.everythingToAnyone()).build());
    private static final DataType NEVER_ON_IT = DataType.of("never");

    @Property
    @Tag("promise-15")
    void a_permit_needs_every_clause(@ForAll("active") Connection connection, @ForAll Item item) {
        Assume.that(isPermit(connection, item, GRANTED));
        Instant collected = item.collectedAt().orElseThrow();

        assertThat(isPermit(deactivated(connection), item, GRANTED)).isFalse();
        assertThat(isPermit(
                        connection, Item.of(NEVER_ON_IT).collectedAt(collected).about(ANN), GRANTED))
                .isFalse();
        assertThat(isPermit(connection, Item.of(item.dataType()).about(ANN), GRANTED))
                .isFalse();
        assertThat(isPermit(connection, item.collectedAt(NOW.plusNanos(1_000)), GRANTED))
                .isFalse();
        assertThat(isPermit(connection, Item.of(item.dataType()).collectedAt(collected), GRANTED))
                .isFalse();
        assertThat(isPermit(connection, item, List.of())).isFalse();
    }

    @Property
    @Tag("promise-16")
    void withdrawing_never_opens(
            @ForAll("active") Connection connection,
            @ForAll Item item,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Statement last,
            @ForAll Instant now) {
        Assume.that(last.effect() != Effect.GRANTED);
        List<Statement> more = new ArrayList<>(said);
        more.add(last);

        neverOpens(decide(connection, item, said, now), decide(connection, item, more, now));
    }

    @Property
    @Tag("promise-16")
    void narrowing_never_opens(
            @ForAll("active") Connection connection,
            @ForAll DataTypes wanted,
            @ForAll Instant at,
            @ForAll Item item,
            @ForAll Instant now) {
        DataTypes fewer = connection.dataTypes().within(wanted);
        Assume.that(!fewer.isEmpty());
        Connection narrowed = after(connection, connection.changeDataTypes(source(connection), fewer, at));

        neverOpens(decide(connection, item, GRANTED, now), decide(narrowed, item, GRANTED, now));
    }

    @Property
    void proposing_never_opens(
            @ForAll("active") Connection connection,
            @ForAll DataTypes wanted,
            @ForAll Instant at,
            @ForAll Item item,
            @ForAll Instant now) {
        Connection changed = after(connection, connection.changeDataTypes(source(connection), wanted, at));
        Assume.that(!changed.proposedDataTypes().isEmpty());

        neverOpens(decide(connection, item, GRANTED, now), decide(changed, item, GRANTED, now));
    }

    @Property
    @Tag("promise-16")
    void deactivating_closes_at_once_for_every_item_and_at_every_time(
            @ForAll("active") Connection connection, @ForAll Instant at, @ForAll Item item, @ForAll Instant now) {
        Connection off = after(connection, connection.deactivate(source(connection), at));

        assertThat(decide(off, item, GRANTED, now)).isEqualTo(Reason.CONNECTION_INACTIVE);
    }

    @Property
    @Tag("promise-12")
    void gap_data_never_flows(@ForAll("active") Connection connection, @ForAll Item item) {
        Assume.that(item.collectedAt()
                .filter(collected -> isInGap(connection, item, collected))
                .isPresent());

        assertThat(SharingPolicy.STRICT.decide(connection, item, GRANTED, NOW))
                .isIn(Reason.COLLECTED_IN_GAP, Reason.DATA_TYPE_NOT_SHARED, Reason.COLLECTION_TIME_UNUSABLE);
    }

    @Property
    @Tag("promise-12")
    void gap_data_does_not_flow_after_any_number_of_reactivations(
            @ForAll("active") Connection connection,
            @ForAll Item any,
            @ForAll("micros") int gap,
            @ForAll("micros") int into) {
        Instant off = connection.updatedAt();
        Item item = any.collectedAt(off.plus(Math.min(into, gap - 1), ChronoUnit.MICROS));
        Connection closed = after(connection, connection.deactivate(source(connection), off));

        for (int times = 1; times <= 3; times++) {
            Instant on = off.plus((long) gap * times, ChronoUnit.MICROS);
            Connection offered = after(closed, closed.reactivate(source(connection), on));
            Connection again = after(offered, offered.activate(destination(connection), on));

            assertThat(again.isActive()).isTrue();
            assertThat(decide(again, item, GRANTED, on)).isIn(Reason.COLLECTED_IN_GAP, Reason.DATA_TYPE_NOT_SHARED);
            closed = after(again, again.deactivate(source(connection), on));
        }
    }

    @Property
    @Tag("promise-14")
    void unusable_collection_times_never_permit(
            @ForAll("active") Connection connection, @ForAll Item item, @ForAll Instant now) {
        Item future = item.collectedAt(now.plusNanos(1_000));

        for (Item unusable : List.of(Item.of(item.dataType()).about(ANN), future, item.collectedAt(Instant.MAX))) {
            assertThat(decide(connection, unusable, GRANTED, now))
                    .isIn(Reason.COLLECTION_TIME_UNUSABLE, Reason.DATA_TYPE_NOT_SHARED);
        }
    }

    @Property
    @Tag("promise-26")
    void consent_towards_another_destination_opens_nothing(
            @ForAll("active") Connection connection, @ForAll Item item, @ForAll Scope scope) {
        Assume.that(scope.destination()
                .filter(to -> !to.equals(connection.destination()))
                .isPresent());
        List<Statement> elsewhere = List.of(Statement.granted(ANN, ACME, scope).build());

        Item anns = item.about(ANN);

        assertThat(SharingPolicy.STRICT.decide(connection, anns, elsewhere, NOW))
                .isEqualTo(SharingPolicy.STRICT.decide(connection, anns, List.of(), NOW))
                .isNotEqualTo(Reason.PERMITTED);
    }

    @Property
    void statements_of_someone_else_or_about_another_source_are_no_answer(
            @ForAll("active") Connection connection, @ForAll Item item, @ForAll @Size(max = 3) List<Statement> said) {
        Statement bobs = Statement.granted(SubjectId.of("bob"), connection.source(), Scope.everythingToAnyone())
                .build();
        Statement elsewhere = Statement.granted(ANN, connection.destination(), Scope.everythingToAnyone())
                .build();
        Item anns = item.about(ANN);
        Assume.that(
                SharingPolicy.STRICT.failureBeforeConsent(connection, anns, NOW).isEmpty());

        for (Statement foreign : List.of(bobs, elsewhere)) {
            List<Statement> mixed = new ArrayList<>(said);
            mixed.add(foreign);
            Decision decision = SharingPolicy.STRICT.decision(connection, anns, mixed, NOW);

            assertThat(decision.reason()).isEqualTo(Reason.CONSENT_UNAVAILABLE);
            assertThat(decision.evidence().statement()).isEmpty();
        }
    }

    @Property
    @Tag("promise-19")
    void what_flows_one_way_says_nothing_of_the_other(@ForAll("active") Connection connection, @ForAll Item item) {
        Scope back = Scope.everythingTo(connection.source());
        List<Statement> said =
                List.of(Statement.granted(ANN, connection.destination(), back).build());

        assertThat(connection.flow())
                .isNotEqualTo(Flow.from(connection.destination()).to(connection.source()));
        assertThat(isPermit(connection, item, said)).isFalse();
    }

    @Property
    void the_destination_cannot_tell_reasons_of_time_subject_and_consent_apart(
            @ForAll("active") Connection connection,
            @ForAll Item item,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll @Size(max = 4) List<Statement> others) {
        Decision decision = decision(connection, item, said);
        Assume.that(decision.reason() != Reason.DATA_TYPE_NOT_SHARED);
        Decision seen = decision.seenByDestination();
        Decision otherwise =
                decision(connection, Item.of(item.dataType()), others).seenByDestination();

        assertThat(seen.reason()).isIn(Reason.PERMITTED, Reason.NOT_SHARED);
        assertThat(seen.isPermit()).isEqualTo(decision.isPermit());
        assertThat(seen.evidence()).isEqualTo(otherwise.evidence());
        assertThat(seen.evidence().statement()).isEmpty();
    }

    @Property
    void the_evidence_is_what_it_stood_on(
            @ForAll("active") Connection connection, @ForAll Item any, @ForAll @Size(max = 4) List<Statement> said) {
        Item item = any.about(ANN);
        Decision decision = decision(connection, item, said);
        Assume.that(decision.reason().name().startsWith("CONSENT") || decision.isPermit());
        Optional<Statement> shown = decision.evidence().statement();

        assertThat(decision.evidence().version()).hasValue(connection.version());
        assertThat(shown.isEmpty()).isEqualTo(decision.reason() == Reason.CONSENT_UNKNOWN);
        shown.ifPresent(statement -> assertThat(SharingPolicy.STRICT.decide(connection, item, List.of(statement), NOW))
                .isEqualTo(decision.reason()));
    }

    @Provide
    Arbitrary<Integer> micros() {
        return Arbitraries.integers().between(1, 1_000_000);
    }

    @Provide
    Arbitrary<Connection> active() {
        return Arbitraries.defaultFor(Connection.class).filter(Connection::isActive);
    }

    /** The middle row of section 4, told without a search: not shared then, but something was shared before. */
    private static boolean isInGap(Connection connection, Item item, Instant collected) {
        List<Period> begun = connection.periods().list().stream()
                .filter(period -> !period.from().isAfter(collected))
                .toList();
        Optional<Period> then =
                begun.stream().filter(period -> period.contains(collected)).findFirst();
        Stream<Period> carrying =
                begun.stream().filter(period -> period.dataTypes().contains(item.dataType()));
        return then.map(period -> !period.dataTypes().contains(item.dataType())
                        && carrying.findAny().isPresent())
                .orElse(!begun.isEmpty());
    }

    private static void neverOpens(Reason before, Reason after) {
        assertThat(after == Reason.PERMITTED && before != Reason.PERMITTED)
                .as(before + " became " + after)
                .isFalse();
    }

    private static Decision decision(Connection connection, Item item, List<Statement> said) {
        return SharingPolicy.STRICT.decision(connection, item, said, NOW);
    }

    private static boolean isPermit(Connection connection, Item item, List<Statement> said) {
        return decide(connection, item, said, NOW) == Reason.PERMITTED;
    }

    private static Reason decide(Connection connection, Item item, List<Statement> said, Instant now) {
        return SharingPolicy.STRICT.decide(connection, item, said, now);
    }

    private static Connection deactivated(Connection connection) {
        return after(connection, connection.deactivate(source(connection), NOW));
    }

    private static Connection after(Connection before, Ruling ruling) {
        return ruling instanceof Change change ? change.connection() : before;
    }

    private static Actor source(Connection connection) {
        return Actor.of(connection.source()).via(Channel.API);
    }

    private static Actor destination(Connection connection) {
        return Actor.of(connection.destination()).via(Channel.DASHBOARD);
    }
}
