package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.BOB;
import static dev.connections.contract.PortMethod.STATEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Item;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stream of rows, of which those pass that may flow. */
interface Filtering extends ServiceTests {

    int PAGE = 512;

    private static Function<Integer, Item> everyOther(Scene scene) {
        return row -> scene.item(row % 2 == 0 ? ANN : BOB);
    }

    @Test
    default void lets_through_in_order_what_may_flow() {
        Scene scene = scene();
        scene.consented();

        assertThat(scene.sharing().filter(scene.flow, IntStream.range(0, 2_000).boxed(), everyOther(scene)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(i -> 2 * i).toList());
    }

    @Test
    default void asks_once_a_page_and_nothing_for_no_rows() {
        Scene scene = scene();
        scene.consented();
        for (int rows : List.of(0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE)) {
            CallLog calls = new CallLog();
            long passed = scene.sharing(calls)
                    .filter(scene.flow, IntStream.range(0, rows).boxed(), row -> scene.item(ANN))
                    .count();

            assertThat(passed).isEqualTo(rows);
            assertThat(calls.count(STATEMENTS)).isEqualTo((rows + PAGE - 1) / PAGE);
        }
    }

    @Test
    default void reads_no_further_than_a_page_ahead() {
        Scene scene = scene();
        scene.consented();
        AtomicInteger read = new AtomicInteger();
        Stream<Integer> endless = Stream.generate(read::incrementAndGet);

        Iterator<Integer> passed = scene.sharing()
                .filter(scene.flow, endless, row -> scene.item(ANN))
                .iterator();
        assertThat(read).hasValue(0);
        for (int i = 1; i <= PAGE; i++) {
            assertThat(passed.next()).isEqualTo(i);
        }

        assertThat(read).hasValue(PAGE);
    }

    @Test
    default void what_is_withdrawn_between_pages_no_longer_passes() {
        Scene scene = scene();
        scene.consented();
        AtomicInteger passed = new AtomicInteger();

        scene.sharing()
                .filter(scene.flow, IntStream.range(0, 2 * PAGE).boxed(), row -> scene.item(ANN))
                .forEach(row -> {
                    if (passed.incrementAndGet() == 1) {
                        scene.withdraw(ANN);
                    }
                });

        assertThat(passed).hasValue(PAGE);
    }

    @Test
    default void is_over_when_the_rows_are_over() {
        Scene scene = scene();
        scene.consented();
        Iterator<Integer> passed = scene.sharing()
                .filter(scene.flow, Stream.of(0, 1), everyOther(scene))
                .iterator();

        assertThat(passed.next()).isZero();
        assertThat(passed.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(passed::next);
    }

    @Test
    default void closing_the_answer_closes_the_rows() {
        Scene scene = scene();
        scene.consented();
        AtomicBoolean closed = new AtomicBoolean();

        try (Stream<Integer> passed =
                scene.sharing().filter(scene.flow, Stream.of(0).onClose(() -> closed.set(true)), everyOther(scene))) {
            assertThat(passed.toList()).containsExactly(0);
            assertThat(closed).isFalse();
        }

        assertThat(closed).isTrue();
    }

    @Test
    default void as_a_predicate_decides_each_item_afresh() {
        Scene scene = scene();
        scene.consented();
        CallLog calls = new CallLog();
        Predicate<Item> permits = scene.sharing(calls).permits(scene.flow);
        assertThat(calls.count(STATEMENTS)).isZero();

        assertThat(permits.test(scene.item(ANN))).isTrue();
        assertThat(permits.test(scene.item(BOB))).isFalse();
        assertThat(calls.count(STATEMENTS)).isEqualTo(2);
        scene.withdraw(ANN);

        assertThat(Stream.of(scene.item(ANN), scene.item(BOB)).filter(permits)).isEmpty();
    }

    @Test
    default void as_a_predicate_takes_what_cannot_be_decided_for_a_no() {
        Scene scene = scene();
        scene.consented();
        Interception failing = Interception.before(STATEMENTS, () -> {
            throw new IllegalStateException("planted");
        });

        assertThat(scene.sharing(failing).permits(scene.flow).test(scene.item(ANN)))
                .isFalse();
    }
}
