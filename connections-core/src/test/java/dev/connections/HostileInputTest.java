package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.connections.token.TokenDigest;
import dev.connections.token.TokenSecret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Hostile input costs no more than its length. The bound in time is far above what that takes, and far below what a
 * cost that grows with the square of the length would take: days for 2^24 characters, a quarter of an hour for 2^19
 * names.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {

    private static final int LENGTH = 1 << 24;
    private static final int NAMES = 1 << 19;

    private static List<String> longTexts() {
        return Stream.of("a", " ", "-", "a-", "0", "\uDD80", "\uD83E\uDD80", "\u0301")
                .map(fragment -> fragment.repeat(LENGTH / fragment.length()))
                .toList();
    }

    @Test
    @Tag("promise-38")
    void hostile_text_costs_no_more_than_its_length() {
        for (String text : longTexts()) {
            for (TextKind kind : TextKind.all()) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(() -> kind.of().apply(text));
            }
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DataType.of(text));
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> TokenSecret.of("cnsx_" + text));
            assertThatIllegalArgumentException().isThrownBy(() -> TokenDigest.restore(text));
        }
    }

    @Test
    @Tag("promise-38")
    void people_whose_names_have_one_hash_cost_no_more_than_others() {
        Map<SubjectId, String> people = new HashMap<>();
        namesOfOneHash("Aa", "BB").forEach(name -> people.put(SubjectId.of(name), name));

        assertThat(people).hasSize(NAMES);
        assertThat(people.keySet())
                .extracting(SubjectId::hashCode)
                .containsOnly("Aa".repeat(19).hashCode());
        people.keySet()
                .forEach(person ->
                        assertThat(people.get(SubjectId.of(person.value()))).isEqualTo(person.value()));
    }

    @Test
    @Tag("promise-38")
    void data_types_whose_names_have_one_hash_cost_no_more_than_others() {
        List<DataType> types =
                namesOfOneHash("aw", "c9").stream().map(DataType::of).toList();

        assertThat(types)
                .extracting(type -> type.name().hashCode())
                .containsOnly("aw".repeat(19).hashCode());
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DataTypes.of(types));
    }

    private static List<String> namesOfOneHash(String one, String other) {
        List<String> names = new ArrayList<>(List.of(""));
        while (names.size() < NAMES) {
            names = new ArrayList<>(names.stream()
                    .flatMap(name -> Stream.of(name + one, name + other))
                    .toList());
        }
        return names;
    }
}
