package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A data type's alphabet, and how many of them there are. */
class DataTypesTest {

    private static List<DataType> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> DataType.of("type-" + number))
                .toList();
    }

    private static boolean isAllowed(String name) {
        try {
            return DataType.of(name).name().equals(name);
        } catch (RefusedException refused) {
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
            return false;
        }
    }

    @Test
    void a_data_type_that_comes_again_at_once_is_the_same_object() {
        String fresh = "comes-again-" + UUID.randomUUID();
        DataType once = DataType.of(fresh);

        assertThat(DataType.of(fresh)).isSameAs(once);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_missing_data_type_is_refused_at_once() {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> DataTypes.of((DataType) null));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> DataTypes.of(DataType.EVENTS).contains(null));
    }

    @Test
    void a_data_type_begins_with_a_letter_and_goes_on_with_letters_digits_and_hyphens() {
        String letters = "abcdefghijklmnopqrstuvwxyz";
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            boolean letter = letters.indexOf(character) >= 0;
            boolean allowed = letter || "0123456789-".indexOf(character) >= 0;
            assertThat(isAllowed(String.valueOf(character))).isEqualTo(letter);
            assertThat(isAllowed("a" + character)).isEqualTo(allowed);
            assertThat(isAllowed("a" + character + "b")).isEqualTo(allowed);
        }
    }

    @Test
    void a_data_type_has_1_to_128_characters() {
        assertThat(isAllowed("")).isFalse();
        assertThat(isAllowed("a")).isTrue();
        assertThat(isAllowed("a".repeat(128))).isTrue();
        assertThat(isAllowed("a".repeat(129))).isFalse();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> DataType.of("Users"))
                .withMessage("INVALID: found data type of 5 chars outside its alphabet, needed 1 to 128 of a-z, digits"
                        + " and hyphens, starting with a letter");
    }

    @Test
    void data_types_are_ordered_by_name_and_shown_by_it() {
        assertThat(DataType.EVENTS).isEqualTo(DataType.of("events")).isLessThan(DataType.RECORDS);
        assertThat(DataType.RECORDS).isGreaterThan(DataType.EVENTS).hasToString("records");
    }

    @Test
    void there_are_1_to_64_and_one_given_twice_counts_once() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(DataTypes::of)
                .withMessage("INVALID: found 0 data types, needed 1 to 64");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> DataTypes.of(numbered(65)))
                .withMessage("INVALID: found 65 data types, needed 1 to 64");
        assertThat(DataTypes.of(numbered(64)).size()).isEqualTo(64);
        assertThat(DataTypes.of(DataType.EVENTS, DataType.EVENTS)).isEqualTo(DataTypes.of(DataType.EVENTS));
    }

    @Test
    void stored_ones_may_be_none_and_are_sorted_again() {
        assertThat(DataTypes.restore(List.of())).isEqualTo(DataTypes.NONE);
        assertThat(DataTypes.restore(List.of("records", "events")).names()).containsExactly("events", "records");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> DataTypes.restore(List.of("Events")));
    }

    @Test
    @Tag("promise-39")
    void they_cannot_be_changed() {
        DataTypes types = DataTypes.of(DataType.EVENTS, DataType.RECORDS);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> types.iterator().remove());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> types.names().clear());
    }
}
