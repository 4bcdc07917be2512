package dev.connections.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.benchmarks.growth.BatchRow;
import dev.connections.benchmarks.growth.OneConnection;
import dev.connections.benchmarks.growth.OneConnectionRow;
import dev.connections.benchmarks.growth.Renamers;
import dev.connections.benchmarks.growth.RepositoryRow;
import dev.connections.benchmarks.growth.SameAnswers;
import dev.connections.benchmarks.growth.ServiceRow;
import dev.connections.benchmarks.growth.Shape;
import dev.connections.benchmarks.growth.Store;
import dev.connections.benchmarks.growth.StoreRow;
import dev.connections.benchmarks.growth.Town;
import dev.connections.benchmarks.growth.TownChecks;
import dev.connections.benchmarks.lifecycle.LifecycleWork;
import dev.connections.benchmarks.lifecycle.Mover;
import dev.connections.benchmarks.lifecycle.TransitionRow;
import dev.connections.benchmarks.timed.AtHandRow;
import dev.connections.benchmarks.timed.LookUpRow;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.Checks;
import dev.connections.benchmarks.work.Consenting;
import dev.connections.benchmarks.work.Decider;
import dev.connections.benchmarks.work.SharingWork;
import dev.connections.benchmarks.work.Size;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.EventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Before anything is timed, all rows must say the same. */
class SameAnswersTest {

    private static final int ITEMS = 1 << 10;

    private final Map<Consenting, SharingWork> works = new EnumMap<>(Map.of(
            Consenting.SEVERAL, SharingWork.of(Size.SMALL, Consenting.SEVERAL),
            Consenting.SINGLE, SharingWork.of(Size.SMALL, Consenting.SINGLE)));

    @TestFactory
    Stream<DynamicTest> rows_with_all_at_hand_decide_alike() {
        return Stream.of(AtHandRow.values())
                .flatMap(row -> works.values().stream()
                        .map(work -> named(row.label(), () -> Checks.sameAnswers(row.over(work), work, work.size()))));
    }

    @TestFactory
    Stream<DynamicTest> rows_with_look_ups_decide_alike() {
        return Stream.of(LookUpRow.values())
                .flatMap(row -> works.values().stream()
                        .map(work -> named(row.label(), () -> {
                            try (Decider decider = row.over(work)) {
                                Checks.sameAnswers(decider, work, ITEMS);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> rows_of_the_lifecycle_lead_to_the_same_status() {
        return Stream.of(TransitionRow.values())
                .flatMap(row -> Stream.of(LifecycleWork.mixed(ITEMS), LifecycleWork.refused(ITEMS))
                        .map(work -> named(row.label(), () -> {
                            try (Mover mover = row.over(work)) {
                                work.check(mover, work.size());
                                for (int k = 0; k < 10; k++) {
                                    mover.cycle(k);
                                }
                            }
                        })));
    }

    @Test
    void no_command_of_the_librarys_cycle_is_refused() throws Exception {
        try (Mover mover = TransitionRow.CONNECTIONS.over(LifecycleWork.mixed(ITEMS))) {
            for (int k = 0; k < 3_000; k++) {
                EventType type = k % 2 == 0 ? EventType.DEACTIVATED : EventType.REACTIVATED;
                assertThat(mover.cycle(k))
                        .isInstanceOfSatisfying(
                                Change.class,
                                change -> assertThat(change.event().type()).isEqualTo(type));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> stores_answer_alike() {
        Town town = new Town(2_000, 8);
        return Stream.of(StoreRow.values())
                .map(row -> named(row.label(), () -> TownChecks.sameAnswers(row.keeping(town), town)));
    }

    @TestFactory
    Stream<DynamicTest> rows_of_one_connection_decide_alike() {
        return Stream.of(OneConnectionRow.values())
                .flatMap(row -> Stream.of(new Shape(64, 1, 1, ITEMS), new Shape(4, 64, 64, ITEMS))
                        .map(OneConnection::new)
                        .map(work -> named(row.label(), () -> SameAnswers.check(row.over(work), work))));
    }

    @TestFactory
    Stream<DynamicTest> batches_permit_the_same_items() {
        return Stream.of(BatchRow.values())
                .flatMap(row -> IntStream.of(1, 600, ITEMS)
                        .mapToObj(items -> new OneConnection(new Shape(4, 100, 2, items)))
                        .map(work -> named(row.label(), () -> SameAnswers.check(row.over(work), work))));
    }

    @TestFactory
    Stream<DynamicTest> rows_of_the_service_decide_alike() {
        OneConnection work = new OneConnection(new Shape(4, 100, 2, ITEMS));
        return Stream.of(ServiceRow.values())
                .map(row -> named(row.label(), () -> {
                    ServiceRow.One one = row.over(work);
                    SameAnswers.check(k -> one.decide(work.items()[k]).reason(), work);
                }));
    }

    @TestFactory
    Stream<DynamicTest> rows_of_the_repository_keep_what_is_renamed() {
        List<Renamers.Renamable> connections = Renamers.connections(3);
        return Stream.of(RepositoryRow.values())
                .map(row -> named(row.label(), () -> {
                    Renamers renamers = row.keeping(connections);
                    for (int i = 0; i < 4; i++) {
                        Renamers.check(renamers, connections.get(i % 3));
                    }
                }));
    }

    @Test
    void a_row_with_a_wrong_answer_is_caught() {
        SharingWork work = SharingWork.of(Size.SMALL, Consenting.SEVERAL);
        assertThatThrownBy(() -> Checks.sameAnswers(always(Answer.PERMITTED), work, work.size()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is PERMITTED, not ");
    }

    @Test
    void a_row_that_gives_no_reasons_may_say_no_in_one_way() {
        SharingWork work = SharingWork.of(Size.SMALL, Consenting.SEVERAL);
        int denied = IntStream.range(0, work.size())
                .takeWhile(k -> work.answer(k) != Answer.PERMITTED)
                .map(k -> 1)
                .sum();
        assertThatCode(() -> Checks.sameAnswers(silent(Answer.NO_CONSENT), work, denied))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Checks.sameAnswers(silent(Answer.NO_CONSENT), work, work.size()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_store_with_a_wrong_answer_is_caught() {
        Town town = new Town(100, 8);
        Store forgetful = StoreRow.PACKED.empty(town);
        assertThatThrownBy(() -> TownChecks.sameAnswers(forgetful, town))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is NO_CONNECTION, not ");
    }

    private static Decider always(Answer answer) {
        return new Decider() {
            @Override
            public Object decide(int k) {
                return answer;
            }

            @Override
            public Answer answer(Object decided) {
                return (Answer) decided;
            }
        };
    }

    private static Decider silent(Answer answer) {
        return new Decider() {
            @Override
            public Object decide(int k) {
                return answer;
            }

            @Override
            public Answer answer(Object decided) {
                return (Answer) decided;
            }

            @Override
            public boolean givesReasons() {
                return false;
            }
        };
    }

    private static DynamicTest named(String label, Executable check) {
        return DynamicTest.dynamicTest(label, check);
    }
}
