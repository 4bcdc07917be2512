package dev.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in as text is either kept exactly as it is, or refused without a word of it. */
class HostileTextTest {

    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    private static final List<String> FRAGMENTS = List.of(
            "\0",
            "\u0001",
            "\b",
            "\t",
            "\n",
            "\r\n",
            "\u001B[2J",
            "\u007F",
            "\u0085",
            "\u009F",
            "\u00A0",
            "\u00AD",
            "\u061C",
            "\u200B",
            "\u200D",
            "\u200E",
            "\u2028",
            "\u2029",
            "\u202E",
            "\u2060",
            "\u2069",
            "\uD83E",
            "\uDD80",
            "\uDD80\uD83E",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uE000",
            "\u0301",
            "\u0130",
            "\u1E9E",
            "\uFF21",
            "\u0430",
            "\uD83E\uDD80",
            "\uDBFF\uDFFF",
            "\uDB40\uDC41",
            "*",
            "%",
            "_",
            "' OR 1=1 --",
            "\\",
            "\"",
            "<script>",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "%s%n",
            "{}",
            "null",
            " ");

    private static final List<String> FRAMES = List.of(
            "%",
            "a%", "%a", "a%b", "%%", "a %", "% a", " % ", "A%", "é%é", "-%-", "1%", "%".repeat(40), "%".repeat(300));

    /** Every fragment in every frame, and texts that are merely big. */
    static Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        FRAGMENTS.forEach(fragment -> FRAMES.forEach(frame -> texts.add(frame.replace("%", fragment))));
        texts.add("a".repeat(1 << 20));
        texts.add(" ".repeat(1 << 20));
        texts.add("\uDD80".repeat(1 << 20));
        return texts;
    }

    private static boolean isFit(TextKind kind, String text) {
        long codePoints = text.codePoints().count();
        boolean reserved = TextKind.IDS.contains(kind) && text.equals("*");
        return codePoints >= 1
                && codePoints <= kind.most()
                && !reserved
                && !UNFIT.matcher(text).find();
    }

    @ParameterizedTest
    @MethodSource("dev.connections.TextKind#all")
    @Tag("promise-38")
    void is_kept_exactly_or_refused_without_a_word_of_it(TextKind kind) {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(500);
        for (String text : texts()) {
            String kept = kind.words().equals("name") ? text.strip() : text;
            try {
                assertThat(kind.of().apply(text).value()).isEqualTo(kept);
                assertThat(isFit(kind, kept)).as("accepted %s", kind).isTrue();
            } catch (RefusedException refused) {
                assertThat(isFit(kind, kept)).as(refused.getMessage()).isFalse();
                assertThat(refused.getMessage()).matches("[ -~]{1,160}");
            }
        }
    }
}
