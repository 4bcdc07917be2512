package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import dev.connections.spi.ConsentQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch answers as one by one, in the same order, with one question for each subject. */
interface Batches extends ServiceTests {

    /** Items of all kinds: who agrees, who does not, who said nothing, of another type, without time, of nobody. */
    private static List<Item> items(Scene scene, int size) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Item item = scene.item(SubjectId.of("canary-" + i % 100));
            items.add(
                    switch (i % 7) {
                        case 3 -> Item.of(EVENTS).about(ANN);
                        case 4 -> Item.of(RECORDS).about(ANN).collectedAt(scene.clock.now());
                        case 5 -> Item.of(EVENTS).collectedAt(scene.clock.now());
                        case 6 -> scene.item(ANN);
                        default -> item;
                    });
        }
        return items;
    }

    private Scene prepared() {
        Scene scene = scene();
        scene.consented();
        for (int i = 0; i < 100; i += 3) {
            scene.grant(SubjectId.of("canary-" + i));
            if (i % 2 == 0) {
                scene.withdraw(SubjectId.of("canary-" + i));
            }
        }
        return scene;
    }

    private static List<Reason> reasons(List<Decision> decisions) {
        return decisions.stream().map(Decision::reason).toList();
    }

    @Test
    @Tag("promise-18")
    default void a_batch_of_any_size_and_order_answers_as_one_by_one() {
        Scene scene = prepared();
        for (int size : List.of(0, 1, 2, 513, 1_500)) {
            List<Item> items = items(scene, size);
            Collections.shuffle(items, new Random(size));
            List<Reason> oneByOne = items.stream()
                    .map(item -> scene.sharing().decide(scene.flow, item).reason())
                    .toList();

            assertThat(reasons(scene.sharing().decideAll(scene.flow, items)))
                    .as("%s items", size)
                    .isEqualTo(oneByOne);
            assertThat(scene.sharing()
                            .filter(scene.flow, IntStream.range(0, size).boxed(), items::get)
                            .toList())
                    .as("%s rows", size)
                    .isEqualTo(IntStream.range(0, size)
                            .filter(i -> oneByOne.get(i) == Reason.PERMITTED)
                            .boxed()
                            .toList());
            assertThat(size < 513 || new HashSet<>(oneByOne).size() == 6).isTrue();
        }
    }

    @Test
    default void each_subject_is_asked_about_once_and_at_most_a_thousand_in_one_question() {
        Scene scene = scene();
        scene.consented();
        for (int subjects : List.of(1, 999, 1_000, 1_001, 2_000)) {
            List<Item> items = IntStream.range(0, 2 * subjects)
                    .mapToObj(i -> scene.item(SubjectId.of("canary-" + i % subjects)))
                    .toList();
            List<ConsentQuestion> asked = new ArrayList<>();

            List<Decision> decisions = Questions.asked(scene, asked).decideAll(scene.flow, items);

            assertThat(reasons(decisions)).hasSize(2 * subjects).containsOnly(Reason.CONSENT_UNKNOWN);
            assertThat(asked)
                    .hasSize((subjects + 999) / 1_000)
                    .allMatch(question -> question.subjects().size() <= 1_000);
            assertThat(asked.stream().flatMap(question -> question.subjects().stream()))
                    .hasSize(subjects)
                    .doesNotHaveDuplicates();
        }
        assertThat(scene.sharing().decide(scene.flow, scene.item(ANN)).isPermit())
                .isTrue();
    }

    @Test
    default void an_entry_not_to_be_believed_spoils_no_other() {
        Scene scene = prepared();
        scene.grant(BOB);
        List<Item> items = List.of(scene.item(ANN), scene.item(BOB), scene.item(SubjectId.of("canary-1")));
        Statement ofAnn = statements(scene, ANN).get(0);
        Statement ofBob = statements(scene, BOB).get(0);
        SubjectId other = SubjectId.of("canary-1");

        for (Optional<List<Statement>> spoilt : List.of(
                Optional.<List<Statement>>empty(),
                Optional.of(List.of(ofBob)),
                Optional.of(List.of(ofAnn, ofBob)),
                Optional.of(Collections.<Statement>singletonList(null)))) {
            Map<SubjectId, List<Statement>> answer = new HashMap<>(Map.of(BOB, List.of(ofBob), other, List.of()));
            spoilt.ifPresent(entry -> answer.put(ANN, entry));
            Supplier<?> port = () -> answer;

            assertThat(reasons(scene.sharing(Interception.answering(STATEMENTS, port))
                            .decideAll(scene.flow, items)))
                    .containsExactly(Reason.CONSENT_UNAVAILABLE, Reason.PERMITTED, Reason.CONSENT_UNKNOWN);
        }
    }

    private static List<Statement> statements(Scene scene, SubjectId subject) {
        return scene.adapters
                .consents()
                .statements(new ConsentQuestion(scene.flow.source(), Set.of(scene.flow.destination()), Set.of(subject)))
                .get(subject);
    }

    @Test
    default void a_question_that_fails_concerns_its_own_subjects_only() {
        Scene scene = scene();
        scene.active();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            SubjectId subject = SubjectId.of("canary-" + i);
            scene.grant(subject);
            items.add(scene.item(subject));
        }
        items.add(Item.of(RECORDS).about(ANN).collectedAt(scene.clock.now()));
        CallLog calls = new CallLog();

        List<Reason> reasons = reasons(scene.sharing((method, call) -> {
                    Object answer = calls.around(method, call);
                    if (method == STATEMENTS && calls.count(STATEMENTS) == 1) {
                        throw new IllegalStateException("planted");
                    }
                    return answer;
                })
                .decideAll(scene.flow, items));

        assertThat(Collections.frequency(reasons, Reason.CONSENT_UNAVAILABLE)).isEqualTo(1_000);
        assertThat(Collections.frequency(reasons, Reason.PERMITTED)).isEqualTo(500);
        assertThat(reasons.get(1_500)).isEqualTo(Reason.DATA_TYPE_NOT_SHARED);
    }

    @Test
    @Tag("promise-39")
    default void a_batch_does_not_change_with_the_list_it_was_asked_with() {
        Scene scene = prepared();
        List<Item> items = new ArrayList<>(List.of(scene.item(ANN)));
        Interception emptying = Interception.before(STATEMENTS, items::clear);

        assertThat(reasons(scene.sharing(emptying).decideAll(scene.flow, items)))
                .containsExactly(Reason.PERMITTED);
    }
}
