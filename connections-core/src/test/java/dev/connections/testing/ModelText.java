package dev.connections.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts and instants the reference model takes. */
final class ModelText {

    private static final String BIDI_FORMATTING =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static final Pattern DATA_TYPE = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Instant NONE_ANY_MORE = Instant.parse("+10000-01-01T00:00:00Z");

    private ModelText() {}

    static boolean isName(String text) {
        return isClean(text.strip(), 200);
    }

    static boolean isText(String text) {
        return isWords(text) && !text.equals("*");
    }

    static boolean isWords(String text) {
        return isClean(text, 128);
    }

    static boolean isDataType(String text) {
        return isText(text) && DATA_TYPE.matcher(text).matches();
    }

    static boolean areDataTypes(Set<String> dataTypes) {
        return !dataTypes.isEmpty()
                && dataTypes.size() <= 64
                && dataTypes.stream().allMatch(ModelText::isDataType);
    }

    static boolean isInstant(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(NONE_ANY_MORE);
    }

    /** The instant, or the last there is: an offer may be open longer than time lasts. */
    static Instant withinTime(Instant instant) {
        return isInstant(instant) ? instant : LAST;
    }

    static Instant truncated(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isClean(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= most && text.codePoints().noneMatch(ModelText::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        int kind = Character.getType(codePoint);
        return kind == Character.CONTROL || kind == Character.SURROGATE || BIDI_FORMATTING.indexOf(codePoint) >= 0;
    }
}
