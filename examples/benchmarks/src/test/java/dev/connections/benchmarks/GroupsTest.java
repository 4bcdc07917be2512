package dev.connections.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.benchmarks.report.Group;
import dev.connections.benchmarks.report.Row;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class GroupsTest {

    @Test
    void every_goal_is_about_rows_that_are_timed() {
        assertThat(Groups.ALL)
                .allSatisfy(group -> assertThat(names(group))
                        .containsAll(group.goals().stream()
                                .flatMap(goal -> goal.rows().stream())
                                .toList())
                        .containsAll(group.bases().stream().map(Row::name).toList()));
    }

    @Test
    void every_group_has_goals_and_a_row_that_is_asserted_or_compared() {
        assertThat(Groups.ALL)
                .allSatisfy(group -> assertThat(group.goals()).isNotEmpty())
                .allSatisfy(group -> assertThat(group.bases()).isNotEmpty());
    }

    @Test
    void every_benchmark_knows_the_rows_of_its_group() {
        assertThat(Groups.ALL).allSatisfy(group -> {
            Class<?> rows = row(group).getType();
            assertThat(Stream.of(rows.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()))
                    .containsAll(names(group));
        });
    }

    @Test
    void without_names_all_groups_are_run_but_the_one_that_is_run_alone() {
        assertThat(Benchmarks.named(Set.of()))
                .extracting(Group::name)
                .hasSize(Groups.ALL.size() - 1)
                .doesNotContain(Groups.ALONE);
        assertThat(Benchmarks.named(Set.of(Groups.ALONE, "service")))
                .extracting(Group::name)
                .containsExactly("service", Groups.ALONE);
    }

    @Test
    void a_group_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Benchmarks.named(Set.of("services")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[services]");
    }

    @Test
    void a_choice_among_the_values_of_a_parameter_is_no_group() {
        Set<String> words = new TreeSet<>(Set.of("periods", "gaps=1,8", "row=GATE"));
        assertThat(Benchmarks.chosen(words)).isEqualTo(Map.of("gaps", "1,8", "row", "GATE"));
        assertThat(words).containsExactly("periods");
    }

    private static List<String> names(Group group) {
        return group.rows().stream().map(Row::name).toList();
    }

    private static Field row(Group group) {
        return Stream.of(group.benchmark().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .filter(field -> field.getName().equals("row"))
                .findFirst()
                .orElseThrow();
    }
}
