package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.GLOBEX;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.SubjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.spi.ConsentQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a {@link dev.connections.spi.ConsentSource} must promise. To be extended by a host's test class, which says only
 * where fresh adapters come from.
 */
public abstract class ConsentSourceContract extends Contract {

    private static final Scope EVENTS_TO_GLOBEX = Scope.of(EVENTS, GLOBEX);

    /** For a host's test class. */
    protected ConsentSourceContract() {}

    @Test
    void answers_one_entry_for_each_subject_asked_empty_if_nothing_is_recorded() {
        Statement said = recorded(granted(ANN));

        assertThat(ask(ANN, BOB)).isEqualTo(Map.of(ANN, List.of(said), BOB, List.of()));
        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, List.of(said)));
    }

    @Test
    @Tag("promise-25")
    void keeps_the_order_of_recording_whatever_the_statements_say_of_time() {
        List<Statement> said = List.of(
                recorded(Statement.granted(ANN, ACME, EVENTS_TO_GLOBEX)
                        .from(NOON.plusSeconds(9))
                        .build()),
                recorded(Statement.withdrawn(ANN, ACME, EVENTS_TO_GLOBEX)),
                recorded(Statement.granted(ANN, ACME, EVENTS_TO_GLOBEX)
                        .from(NOON)
                        .build()),
                recorded(Statement.denied(ANN, ACME, Scope.everythingToAnyone())),
                recorded(Statement.granted(ANN, ACME, EVENTS_TO_GLOBEX)
                        .from(NOON.minusSeconds(9))
                        .build()));

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, said));
    }

    @Test
    void answers_the_same_words_as_often_as_they_were_said() {
        Statement first = recorded(granted(ANN));
        Statement between = recorded(Statement.withdrawn(ANN, ACME, EVENTS_TO_GLOBEX));
        Statement again = recorded(granted(ANN));

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, List.of(first, between, again)));
    }

    @Test
    void answers_every_effect_every_type_and_lapsed_grants_too() {
        List<Statement> said = new ArrayList<>();
        for (Scope scope : List.of(
                EVENTS_TO_GLOBEX,
                Scope.of(RECORDS, GLOBEX),
                Scope.everythingTo(GLOBEX),
                Scope.toAnyone(RECORDS),
                Scope.everythingToAnyone())) {
            for (Effect effect : Effect.values()) {
                said.add(recorded(Statement.of(effect, ANN, ACME, scope).build()));
            }
        }
        said.add(recorded(Statement.granted(ANN, ACME, EVENTS_TO_GLOBEX)
                .until(NOON.minusSeconds(86_400L * 36_500))
                .build()));

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, said));
    }

    @Test
    void keeps_every_field_of_a_statement() {
        Statement said = recorded(Statement.granted(ANN, ACME, EVENTS_TO_GLOBEX)
                .from(RoundTrips.FIRST)
                .until(RoundTrips.LAST)
                .collectedFrom(NOON)
                .collectedUntil(NOON.plus(RoundTrips.MICROSECOND))
                .proof(ProofReference.of("form 7/\u00E9 \uD83D\uDE00"))
                .build());

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, List.of(said)));
    }

    @Test
    @Tag("promise-26")
    void answers_nothing_about_another_source_or_another_destination() {
        Statement said = recorded(granted(ANN));
        recorded(Statement.granted(ANN, INITECH, EVENTS_TO_GLOBEX).build());
        recorded(Statement.withdrawn(ANN, INITECH, Scope.everythingToAnyone()));
        recorded(Statement.denied(ANN, ACME, Scope.everythingTo(INITECH)));
        recorded(Statement.granted(ANN, GLOBEX, Scope.everythingTo(ACME)).build());
        recorded(granted(BOB));

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, List.of(said)));
    }

    @Test
    void answers_what_is_said_about_any_of_the_destinations_asked() {
        List<Statement> said = List.of(
                recorded(granted(ANN)),
                recorded(Statement.denied(ANN, ACME, Scope.of(EVENTS, INITECH))),
                recorded(Statement.withdrawn(ANN, ACME, Scope.everythingToAnyone())));
        recorded(Statement.denied(ANN, ACME, Scope.everythingTo(organization("other"))));

        assertThat(ask(Set.of(GLOBEX, INITECH), Set.of(ANN))).isEqualTo(Map.of(ANN, said));
    }

    @Test
    void answers_for_a_thousand_subjects_and_a_thousand_destinations() {
        Map<SubjectId, List<Statement>> expected = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            SubjectId subject = SubjectId.of("subject-" + i);
            expected.put(
                    subject,
                    i % 10 > 0
                            ? List.of()
                            : List.of(recorded(Statement.denied(subject, ACME, Scope.everythingTo(organization(i))))));
        }
        Set<OrganizationId> destinations =
                IntStream.range(0, 1_000).mapToObj(Cast::organization).collect(Collectors.toSet());

        assertThat(ask(destinations, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void answers_a_subjects_statements_however_many_they_are() {
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            said.add(recorded(i % 2 == 0 ? granted(ANN) : Statement.withdrawn(ANN, ACME, EVENTS_TO_GLOBEX)));
        }

        assertThat(ask(ANN)).isEqualTo(Map.of(ANN, said));
    }

    @Test
    @Tag("promise-10")
    void subjects_are_told_apart_exactly() {
        Map<SubjectId, List<Statement>> expected = new HashMap<>();
        for (String text : ExactText.LOOK_ALIKES) {
            SubjectId subject = SubjectId.of(text);
            expected.put(subject, List.of(recorded(granted(subject))));
        }
        expected.put(SubjectId.of("cAsE"), List.of());

        assertThat(ask(Set.of(GLOBEX), expected.keySet())).isEqualTo(expected);
    }

    @Test
    void a_statement_whose_recording_has_returned_is_in_the_next_answer_from_many_threads() {
        List<Boolean> seen = Race.of(Race.THREADS, number -> {
            SubjectId own = SubjectId.of("subject-" + number);
            boolean always = true;
            for (int i = 1; i <= 50; i++) {
                recorded(granted(own));
                recorded(Statement.withdrawn(BOB, ACME, EVENTS_TO_GLOBEX));
                Map<SubjectId, List<Statement>> answer = ask(own, BOB);
                always &= answer.get(own).size() == i && answer.get(BOB).size() >= i;
            }
            return always;
        });

        assertThat(seen).containsOnly(true);
        assertThat(ask(BOB).get(BOB)).hasSize(50 * Race.THREADS);
    }

    @Test
    void what_was_answered_earlier_does_not_change_later() {
        Statement said = recorded(granted(ANN));
        Map<SubjectId, List<Statement>> answer = ask(ANN);

        recorded(Statement.withdrawn(ANN, ACME, EVENTS_TO_GLOBEX));

        assertThat(answer).isEqualTo(Map.of(ANN, List.of(said)));
        assertThat(ask(ANN).get(ANN)).hasSize(2);
    }

    private static Statement granted(SubjectId subject) {
        return Statement.granted(subject, ACME, EVENTS_TO_GLOBEX).build();
    }

    private Statement recorded(Statement statement) {
        adapters().record(statement);
        return statement;
    }

    private Map<SubjectId, List<Statement>> ask(SubjectId... subjects) {
        return ask(Set.of(GLOBEX), Set.of(subjects));
    }

    private Map<SubjectId, List<Statement>> ask(Set<OrganizationId> destinations, Set<SubjectId> subjects) {
        Map<SubjectId, List<Statement>> answer =
                adapters().consents().statements(new ConsentQuestion(ACME, destinations, new HashSet<>(subjects)));
        assertThat(answer.keySet()).containsAll(subjects);
        return answer;
    }
}
