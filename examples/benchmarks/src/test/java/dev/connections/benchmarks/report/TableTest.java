package dev.connections.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private enum Two implements Row {
        OURS("**ours**"),
        LIMIT("limit");

        private final String label;

        Two(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final Group GROUP = Group.of("two", "Two rows", Object.class, Two.values(), Two.LIMIT);

    private static Figures figures(double ours, double bytes) {
        return new Figures(List.of(
                new Figure("OURS", "", ours + 1, ours, bytes, Map.of()),
                new Figure("LIMIT", "", 21, 20, 56, Map.of())));
    }

    @Test
    void figures_stand_beside_their_ratio_to_the_base() {
        assertThat(new Table(GROUP, figures(15, 0)).markdown()).isEqualTo("""
                        ### Two rows

                        | row | ns | ns of CPU | B allocated | a second | CPU : limit |
                        |---|---|---|---|---|---|
                        | **ours** | 16.0 | 15.0 | 0.00 | 62,500,000 | 0.75 x |
                        | limit | 21.0 | 20.0 | 56.0 | 47,619,048 | 1.00 x |
                        """);
    }

    @Test
    void a_goal_says_what_was_measured_and_whether_it_is_met() {
        Group group = GROUP.wanting(Goal.atMost(1.0, 0.6, Two.OURS, Two.LIMIT));
        assertThat(new Table(group, figures(15, 0)).markdown())
                .contains("| ours : limit |  | 0.75 | ≤ 1.00 | **met** | ≤ 0.60 | missed |");
        assertThat(new Table(group, figures(25, 0)).markdown())
                .contains("| ours : limit |  | 1.25 | ≤ 1.00 | missed | ≤ 0.60 | missed |");
    }

    @Test
    void being_faster_is_told_as_a_multiple() {
        Group group = GROUP.wanting(Goal.faster(2.6, 4, Two.OURS, Two.LIMIT));
        assertThat(new Table(group, figures(5, 0)).markdown())
                .contains("| limit : ours |  | 4.00 | ≥ 2.60 | **met** | ≥ 4.00 | **met** |");
    }

    @Test
    void growth_compares_two_cases_and_threads_the_time_that_passed() {
        Figures figures = new Figures(List.of(
                new Figure("OURS", "8 gaps", 9, 10, 0, Map.of()),
                new Figure("OURS", "4096 gaps", 9, 30, 0, Map.of()),
                new Figure("OURS", "oneThread", 10, 10, 0, Map.of()),
                new Figure("OURS", "twoThreads", 10.5, 12, 0, Map.of())));
        Group group = GROUP.wanting(
                Goal.growth(4, 3.5, Two.OURS, "8 gaps", "4096 gaps"),
                Goal.scaling(1.8, 1.95, Two.OURS, "oneThread", "twoThreads"));
        assertThat(new Table(group, figures).markdown())
                .contains("| ours, from 8 gaps to 4096 gaps | 4096 gaps | 3.00 | ≤ 4.00 | **met** |")
                .contains("| ours, two threads : one |  | 1.90 | ≥ 1.80 | **met** | ≥ 1.95 | missed |");
    }

    @Test
    void what_was_found_out_is_a_column_and_can_be_a_goal() {
        Figures figures = new Figures(List.of(
                new Figure("OURS", "", 9, 10, 0, Map.of("B a period", 12.0)),
                new Figure("LIMIT", "", 9, 10, 0, Map.of())));
        assertThat(new Table(GROUP.wanting(Goal.fact(16, 8, Two.OURS, "B a period")), figures).markdown())
                .contains("| CPU : limit | B a period |")
                .contains("| ours, B a period |  | 12.0 | ≤ 16.0 | **met** | ≤ 8.00 | missed |");
    }

    @Test
    void a_row_that_must_not_allocate_breaks_its_group_if_it_does() {
        Group group = GROUP.wanting(Goal.allocatesNothing(Two.OURS));
        assertThat(group.isBrokenBy(figures(15, 0.001))).isFalse();
        assertThat(group.isBrokenBy(figures(15, 16))).isTrue();
        assertThat(new Table(group, figures(15, 16)).markdown())
                .contains("| ours, B allocated |  | 16.0 | 0 | missed |  |  |");
    }

    @Test
    void what_jmh_allocates_itself_is_not_held_against_a_slow_row() {
        Group group = GROUP.wanting(Goal.allocatesNothing(Two.OURS));
        assertThat(group.isBrokenBy(figures(10_000, 0.2))).isFalse();
        assertThat(group.isBrokenBy(figures(10, 0.2))).isTrue();
    }

    @Test
    void a_goal_that_is_missed_breaks_nothing() {
        assertThat(GROUP.wanting(Goal.atMost(1, 0.6, Two.OURS, Two.LIMIT)).isBrokenBy(figures(40, 56)))
                .isFalse();
    }

    @Test
    void a_figure_that_was_not_measured_is_not_nothing() {
        Group group = GROUP.wanting(Goal.allocatesNothing(Two.OURS));
        assertThat(group.isBrokenBy(figures(15, Double.NaN))).isTrue();
    }
}
