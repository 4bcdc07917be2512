package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static dev.connections.testing.ConnectionsDomain.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** Consent to one object that its source names is consent to items, whenever they were collected. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ConsentToObjectProperties {

    private static Consent toObject(List<Statement> said, Instant now) {
        return Consent.toObject(said, EVENTS, GLOBEX, now);
    }

    private static Consent toItem(List<Statement> said, Instant collected, Instant now) {
        return Consent.of(said, EVENTS, GLOBEX, collected, now);
    }

    @Property
    void a_yes_is_a_yes_to_every_item(
            @ForAll @Size(max = 5) List<Statement> said, @ForAll Instant collected, @ForAll Instant now) {
        if (toObject(said, now).verdict() == Verdict.GRANTED) {
            assertThat(toItem(said, collected, now).verdict()).isEqualTo(Verdict.GRANTED);
        }
    }

    @Property
    void a_no_for_another_reason_than_the_collection_time_is_the_same_no(
            @ForAll @Size(max = 5) List<Statement> said, @ForAll Instant collected, @ForAll Instant now) {
        Consent toObject = toObject(said, now);
        Consent toItem = toItem(said, collected, now);
        boolean covering = Stream.of(toObject, toItem)
                .anyMatch(consent -> consent.verdict() == Verdict.GRANTED || consent.verdict() == Verdict.NOT_COVERING);
        if (!covering) {
            assertThat(toObject).isEqualTo(toItem);
        }
        assertThat(isCoverage(toObject)).isEqualTo(isCoverage(toItem));
    }

    private static boolean isCoverage(Consent consent) {
        return consent.verdict() == Verdict.GRANTED || consent.verdict() == Verdict.NOT_COVERING;
    }

    @Property
    void a_grant_that_is_bounded_on_either_side_covers_no_object(
            @ForAll Scope scope, @ForAll Instant bound, @ForAll Instant now) {
        Statement.Builder grant =
                Statement.granted(ConnectionsDomain.ANN, ConnectionsDomain.ACME, Scope.everythingToAnyone());
        assertThat(toObject(List.of(grant.build()), now).verdict()).isEqualTo(Verdict.GRANTED);
        for (Statement bounded : List.of(bounded(scope, bound), boundedAbove(scope, bound))) {
            Verdict verdict = toObject(List.of(bounded), now).verdict();
            assertThat(verdict).isEqualTo(scope.covers(EVENTS, GLOBEX) ? Verdict.NOT_COVERING : Verdict.UNKNOWN);
        }
    }

    private static Statement bounded(Scope scope, Instant from) {
        return Statement.granted(ConnectionsDomain.ANN, ConnectionsDomain.ACME, scope)
                .collectedFrom(from)
                .build();
    }

    private static Statement boundedAbove(Scope scope, Instant until) {
        return Statement.granted(ConnectionsDomain.ANN, ConnectionsDomain.ACME, scope)
                .collectedUntil(until)
                .build();
    }

    @Property
    void a_yes_shows_a_grant_without_bounds_of_collection(
            @ForAll @Size(max = 5) List<Statement> said, @ForAll Instant now) {
        Consent consent = toObject(said, now);
        if (consent.verdict() == Verdict.GRANTED) {
            Statement grant = consent.statement().orElseThrow();
            assertThat(grant.collectedFrom()).isEmpty();
            assertThat(grant.collectedUntil()).isEmpty();
            assertThat(toObject(List.of(grant), now)).isEqualTo(consent);
        }
    }
}
