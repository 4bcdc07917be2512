package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of text is checked as it enters, and compares as Java's strings do. */
class TextTest {

    private static final String ASTRAL = Character.toString(0x1F980);

    /** The twelve characters of Unicode's property Bidi_Control. */
    private static final Set<Integer> BIDI_CONTROLS =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private static Refusal refusal(TextKind kind, String value) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> kind.of().apply(value));
        assertThat(refused).as("%s of %d chars", kind, value.length()).isNotNull();
        assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID);
        return refused.refusal();
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    void has_from_one_to_the_most_code_points(TextKind kind) {
        for (String character : new String[] {"a", "é", ASTRAL}) {
            assertThat(kind.of().apply(character).value()).isEqualTo(character);
            String longest = character.repeat(kind.most());
            assertThat(kind.of().apply(longest).value()).isEqualTo(longest);
            assertThat(refusal(kind, longest + character).needed()).isEqualTo("1 to " + kind.most() + " code points");
        }
        assertThat(refusal(kind, "").found()).isEqualTo(kind + " of 0 chars");
        assertThat(refusal(kind, "a".repeat(1 << 20)).found()).isEqualTo(kind + " of 1048576 chars");
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    void refuses_exactly_the_control_and_bidi_formatting_characters_and_lone_surrogates(TextKind kind) {
        Set<Integer> refused = new TreeSet<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String value = "a" + Character.toString(codePoint) + "b";
            try {
                assertThat(kind.of().apply(value).value().length()).isEqualTo(value.length());
            } catch (RefusedException expected) {
                refused.add(codePoint);
            }
        }
        Set<Integer> unfit = new TreeSet<>(BIDI_CONTROLS);
        for (int control = 0; control < 0x20; control++) {
            unfit.add(control);
            unfit.add(0x80 + control);
        }
        unfit.add(0x7F);
        for (int surrogate = 0xD800; surrogate <= 0xDFFF; surrogate++) {
            unfit.add(surrogate);
        }
        assertThat(refused).isEqualTo(unfit);
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    void refuses_surrogates_that_are_no_pair(TextKind kind) {
        char high = ASTRAL.charAt(0);
        char low = ASTRAL.charAt(1);
        for (String broken : new String[] {"a" + high, low + "a", "a" + low + high, high + ASTRAL, ASTRAL + low}) {
            assertThat(refusal(kind, broken).needed())
                    .isEqualTo("valid UTF-16 without control or bidi-formatting characters");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    void names_the_character_that_it_refuses(TextKind kind) {
        assertThat(refusal(kind, "a" + '\u202E').found()).isEqualTo(kind + " with U+202E");
        assertThat(refusal(kind, "a\0b").found()).isEqualTo(kind + " with U+0000");
    }

    @ParameterizedTest
    @FieldSource("dev.connections.TextKind#IDS")
    void reserves_the_asterisk_alone(TextKind kind) {
        assertThat(refusal(kind, "*").found()).isEqualTo("the reserved * as " + kind);
        assertThat(kind.of().apply("**").value()).isEqualTo("**");
        assertThat(kind.of().apply("* ").value()).isEqualTo("* ");
    }

    @ParameterizedTest
    @FieldSource("dev.connections.TextKind#NAMES")
    void a_name_may_be_an_asterisk(TextKind kind) {
        assertThat(kind.of().apply("*").value()).isEqualTo("*");
    }

    @ParameterizedTest
    @FieldSource("dev.connections.TextKind#IDS")
    void an_id_is_kept_as_given(TextKind kind) {
        assertThat(kind.of().apply("  Acme ").value()).isEqualTo("  Acme ");
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    @Tag("promise-10")
    void compares_exactly(TextKind kind) {
        Text text = kind.of().apply("Café");
        assertThat(text).isEqualTo(kind.restore().apply("Café")).hasSameHashCodeAs("Café");
        for (String other : new String[] {"café", "Cafe\u0301", "Cafe", "Café\u200B"}) {
            assertThat(text).isNotEqualTo(kind.of().apply(other));
        }
    }

    @Test
    void subjects_are_ordered_as_their_texts() {
        assertThat(SubjectId.of("Bob")).isLessThan(SubjectId.of("ann")).isGreaterThan(SubjectId.of("BoB"));
        assertThat(SubjectId.of("ann")).isEqualByComparingTo(SubjectId.of("ann"));
    }

    @Test
    void is_never_equal_to_another_kind() {
        for (TextKind one : TextKind.all()) {
            for (TextKind other : TextKind.all()) {
                assertThat(one.of().apply("a").equals(other.of().apply("a"))).isEqualTo(one.equals(other));
            }
            assertThat(one.of().apply("a").equals((Object) "a")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    void refuses_null(TextKind kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.of().apply(null));
        assertThatNullPointerException().isThrownBy(() -> kind.restore().apply(null));
    }

    @ParameterizedTest
    @FieldSource("dev.connections.TextKind#IDS")
    void is_not_checked_again_when_restored(TextKind kind) {
        for (String stored : new String[] {"", "*", "a\0b", "a".repeat(300)}) {
            assertThat(kind.restore().apply(stored).value()).isEqualTo(stored);
        }
    }
}
