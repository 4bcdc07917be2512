package dev.connections.consent;

import static dev.connections.DataType.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Section 5 of the domain, for every sequence of up to three of 45 statements, evaluated a second time as it is told:
 * with no bounds, and with each bound before, at and after the instant that it is compared with.
 */
class EverySequenceOfStatementsTest {

    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");
    private static final OrganizationId INITECH = OrganizationId.of("org_initech");
    private static final SubjectId ANN = SubjectId.of("ann");
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant COLLECTED = Instant.parse("2025-06-01T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-01-01T00:00:00Z");

    private enum Said {
        DENIED,
        WITHDRAWN,
        GRANTED,
        GRANTED_NOT_YET,
        GRANTED_FROM_NOW,
        LAPSED,
        LAPSED_NOW,
        GRANTED_FOR_OTHER_DATA,
        LAPSED_FOR_OTHER_DATA
    }

    private enum About {
        THIS_TYPE_TO_THIS_DESTINATION,
        ALL_TO_THIS_DESTINATION,
        THIS_TYPE_TO_ANYONE,
        ALL_TO_ANYONE,
        THIS_TYPE_TO_ANOTHER
    }

    private record Entry(Said said, About about, Statement statement) {}

    private static final List<Entry> ALPHABET = alphabet();

    @Test
    @Tag("promise-25")
    void of_up_to_three_amounts_to_what_the_rules_say() {
        check(List.of());
        long checked = 1;
        for (Entry first : ALPHABET) {
            check(List.of(first));
            for (Entry second : ALPHABET) {
                check(List.of(first, second));
                for (Entry third : ALPHABET) {
                    check(List.of(first, second, third));
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(1 + 45L * 45 * 45);
    }

    private static void check(List<Entry> recorded) {
        List<Statement> statements = recorded.stream().map(Entry::statement).toList();
        Consent consent = Consent.of(statements, EVENTS, GLOBEX, COLLECTED, NOW);
        List<Entry> counting = counting(recorded);
        Verdict expected = verdict(counting);
        if (consent.verdict() != expected) {
            assertThat(consent.verdict()).as(recorded.toString()).isEqualTo(expected);
        }
        boolean proven = expected == Verdict.UNKNOWN
                ? consent.statement().isEmpty()
                : counting.stream()
                        .filter(entry -> means(entry.said()) == expected)
                        .anyMatch(entry ->
                                entry.statement() == consent.statement().orElseThrow());
        if (!proven) {
            assertThat(consent.statement()).as(recorded.toString()).isEmpty();
        }
    }

    /** Of those that stand, the last recorded of each scope that is about the item. */
    private static List<Entry> counting(List<Entry> recorded) {
        List<Entry> counting = new ArrayList<>();
        for (About about : EnumSet.complementOf(EnumSet.of(About.THIS_TYPE_TO_ANOTHER))) {
            recorded.stream()
                    .filter(entry -> entry.about() == about)
                    .filter(entry -> entry.said() != Said.GRANTED_NOT_YET)
                    .reduce((earlier, later) -> later)
                    .ifPresent(counting::add);
        }
        return counting;
    }

    private static Verdict verdict(List<Entry> counting) {
        Set<Verdict> meant = EnumSet.noneOf(Verdict.class);
        counting.forEach(entry -> meant.add(means(entry.said())));
        return List.of(Verdict.DENIED, Verdict.WITHDRAWN, Verdict.GRANTED, Verdict.NOT_COVERING, Verdict.EXPIRED)
                .stream()
                .filter(meant::contains)
                .findFirst()
                .orElse(Verdict.UNKNOWN);
    }

    private static Verdict means(Said said) {
        return switch (said) {
            case DENIED -> Verdict.DENIED;
            case WITHDRAWN -> Verdict.WITHDRAWN;
            case GRANTED, GRANTED_FROM_NOW -> Verdict.GRANTED;
            case GRANTED_NOT_YET -> Verdict.UNKNOWN;
            case LAPSED, LAPSED_NOW, LAPSED_FOR_OTHER_DATA -> Verdict.EXPIRED;
            case GRANTED_FOR_OTHER_DATA -> Verdict.NOT_COVERING;
        };
    }

    private static List<Entry> alphabet() {
        List<Entry> alphabet = new ArrayList<>();
        for (Said said : Said.values()) {
            for (About about : About.values()) {
                alphabet.add(new Entry(said, about, statement(said, scope(about))));
            }
        }
        return alphabet;
    }

    private static Scope scope(About about) {
        return switch (about) {
            case THIS_TYPE_TO_THIS_DESTINATION -> Scope.of(EVENTS, GLOBEX);
            case ALL_TO_THIS_DESTINATION -> Scope.everythingTo(GLOBEX);
            case THIS_TYPE_TO_ANYONE -> Scope.toAnyone(EVENTS);
            case ALL_TO_ANYONE -> Scope.everythingToAnyone();
            case THIS_TYPE_TO_ANOTHER -> Scope.of(EVENTS, INITECH);
        };
    }

    private static Statement statement(Said said, Scope scope) {
        return switch (said) {
            case DENIED -> Statement.denied(ANN, ACME, scope);
            case WITHDRAWN -> Statement.withdrawn(ANN, ACME, scope);
            case GRANTED ->
                grant(scope)
                        .from(BEFORE)
                        .until(AFTER)
                        .collectedFrom(COLLECTED)
                        .collectedUntil(NOW)
                        .build();
            case GRANTED_NOT_YET -> grant(scope).from(AFTER).build();
            case GRANTED_FROM_NOW -> grant(scope).from(NOW).build();
            case LAPSED -> grant(scope).until(BEFORE).build();
            case LAPSED_NOW -> grant(scope).from(BEFORE).until(NOW).build();
            case GRANTED_FOR_OTHER_DATA ->
                grant(scope).collectedUntil(COLLECTED).build();
            case LAPSED_FOR_OTHER_DATA ->
                grant(scope).until(BEFORE).collectedFrom(NOW).build();
        };
    }

    private static Statement.Builder grant(Scope scope) {
        return Statement.granted(ANN, ACME, scope);
    }
}
