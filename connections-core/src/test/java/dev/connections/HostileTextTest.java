package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connections.TextParameters.Parameter;
import dev.connections.testing.HostileString;
import dev.connections.testing.HostileString.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every hostile string through everything that takes text: it is kept exactly as the file says, or refused without a
 * word of it.
 */
class HostileTextTest {

    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    private static final Pattern TOLD = Pattern.compile("U\\+([0-9A-F]{4,6})");

    /** The only one that is not for people: its caller is a store, and what it throws is no refusal. */
    private static final String DIGEST = "TokenDigest.restore(String)";

    private static final Set<String> REFUSED_IN_ONE_WAY =
            Set.of("DataType.of(String)", "DataTypes.restore(String)", "TokenSecret.of(String)", DIGEST);

    private static final Set<String> NO_IDS = Set.of(
            "ConnectionName.of(String)",
            "NamePrefix.of(String)",
            "FailureReason.of(String)",
            "Offer.Addressee.named(String)");

    private final List<HostileString> strings = HostileString.all();

    @Test
    void everything_that_takes_text_is_tried() {
        assertThat(TextParameters.present()).isEqualTo(TextParameters.known());
        assertThat(TextParameters.checked()).hasSize(26);
        assertThat(TextParameters.restored()).hasSize(11);
    }

    @Test
    void there_are_many_and_each_is_there_once() {
        assertThat(strings).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
        assertThat(texts().size()).isEqualTo(strings.size());
        Map<String, Long> sizes =
                strings.stream().collect(Collectors.groupingBy(HostileString::category, Collectors.counting()));
        assertThat(sizes)
                .hasSize(19)
                .allSatisfy((category, size) -> assertThat(size).as(category).isGreaterThanOrEqualTo(12));
    }

    /** Compared without being printed: some have a million characters, and others would write to the terminal. */
    private Set<String> texts() {
        return strings.stream().map(HostileString::text).collect(Collectors.toSet());
    }

    @Test
    void every_character_that_no_text_may_hold_is_among_them_in_front_inside_and_at_the_end() {
        for (char unfit = 0; unfit < Character.MIN_SURROGATE; unfit++) {
            if (UNFIT.matcher(Character.toString(unfit)).matches()) {
                assertThat(texts().contains("a" + unfit + "b"))
                        .as("U+%04X inside", (int) unfit)
                        .isTrue();
            }
        }
        for (char each : "\0\t\n\r\u001B\u007F\u0085\u202E\u2066\uD800\uDBFF\uDC00\uDFFF".toCharArray()) {
            assertThat(texts().containsAll(List.of(Character.toString(each), each + "acme", "acme" + each)))
                    .as("U+%04X", (int) each)
                    .isTrue();
        }
    }

    /** The rules once more, by a pattern and by what Java calls blank. */
    @Test
    void the_file_says_what_the_rules_say() {
        for (HostileString hostile : strings) {
            String text = hostile.text();
            String stripped = text.strip();
            expect(hostile, Kind.ID, isFit(text, 128) && !text.equals("*"), text);
            expect(hostile, Kind.WORDS, isFit(text, 128), text);
            expect(hostile, Kind.NAME, isFit(stripped, 200), stripped);
            expect(hostile, Kind.PREFIX, isFit(text, 200), text);
            expect(hostile, Kind.DATA_TYPE, text.length() <= 128 && text.matches("[a-z][a-z0-9-]*"), text);
        }
    }

    private static boolean isFit(String text, int most) {
        long codePoints = text.codePoints().count();
        return codePoints >= 1 && codePoints <= most && !UNFIT.matcher(text).find();
    }

    private static void expect(HostileString hostile, Kind kind, boolean fit, String kept) {
        assertThat(hostile.as(kind).equals(fit ? Optional.of(kept) : Optional.empty()))
                .as("%s as %s", hostile, kind)
                .isTrue();
    }

    @Test
    @Tag("promise-10")
    void is_kept_exactly_and_equals_nothing_but_itself() {
        TextParameters.checked().forEach((signature, parameter) -> {
            Set<String> expected = new HashSet<>();
            Set<String> kept = new HashSet<>();
            for (HostileString hostile : strings) {
                parameter.expected().apply(hostile).ifPresent(text -> {
                    expected.add(text);
                    kept.add(parameter.enter().apply(hostile.text()));
                });
            }
            assertThat(kept.equals(expected)).as(signature).isTrue();
        });
        TextParameters.restored()
                .forEach((signature, parameter) -> strings.forEach(hostile -> assertThat(
                                parameter.enter().apply(hostile.text()).equals(hostile.text()))
                        .as("%s of %s", signature, hostile)
                        .isTrue()));
    }

    @Test
    @Tag("promise-38")
    void is_kept_exactly_or_refused_as_invalid() {
        TextParameters.checked().forEach((signature, parameter) -> {
            for (HostileString hostile : strings) {
                Optional<String> expected = parameter.expected().apply(hostile);
                assertThat(entered(signature, parameter, hostile).equals(expected))
                        .as("%s of %s", signature, hostile)
                        .isTrue();
            }
        });
    }

    private static Optional<String> entered(String signature, Parameter parameter, HostileString hostile) {
        try {
            return Optional.of(parameter.enter().apply(hostile.text()));
        } catch (RefusedException refused) {
            assertThat(refused.reason()).as(signature).isEqualTo(RefusalReason.INVALID);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            assertThat(signature).isEqualTo(DIGEST);
            return Optional.empty();
        }
    }

    /** A message that quoted what it refuses would be another for every text. */
    @Test
    @Tag("promise-37")
    void all_that_a_refusal_tells_of_the_text_is_its_length_or_the_character_that_is_unfit() {
        TextParameters.checked().forEach((signature, parameter) -> {
            Map<String, HostileString> shapes = new HashMap<>();
            for (HostileString hostile : strings) {
                if (parameter.expected().apply(hostile).isEmpty()) {
                    Throwable refused = catchThrowable(() -> parameter.enter().apply(hostile.text()));
                    assertThat(refused).as("%s of %s", signature, hostile).isNotNull();
                    assertThat(refused).hasNoCause();
                    assertThat(refused.getMessage()).as(signature).matches("[ -~]{1,160}");
                    shapes.put(shape(refused.getMessage(), hostile.text()), hostile);
                }
            }
            assertThat(shapes.keySet()).as(signature).hasSize(ways(signature));
        });
    }

    /**
     * Its length or a character is not fit; an id may also be the reserved {@code *}. Others say only what is needed.
     */
    private static int ways(String signature) {
        if (REFUSED_IN_ONE_WAY.contains(signature)) {
            return 1;
        }
        return NO_IDS.contains(signature) ? 2 : 3;
    }

    /** The message without the length and the character, where they are the text's or the stripped text's. */
    private static String shape(String message, String text) {
        String shape = message.replace(" of " + text.length() + " chars", " of N chars")
                .replace(" of " + text.strip().length() + " chars", " of N chars");
        Matcher told = TOLD.matcher(shape);
        boolean isItsOwn = told.find() && text.indexOf(Integer.parseInt(told.group(1), 16)) >= 0;
        return isItsOwn ? told.replaceAll("U+N") : shape;
    }
}
