package dev.connections;

import static java.util.Objects.requireNonNull;

/**
 * A piece of text with a meaning of its own, compared exactly as Java compares strings.
 *
 * <p>Text is checked where it enters, by each type's {@code of}: valid UTF-16, no control and no bidi-formatting
 * characters, within its bounds. It is not checked again when it is restored from a store.
 */
abstract sealed class Text
        permits Alias,
                ConnectionId,
                ConnectionName,
                FailureReason,
                NamePrefix,
                ObjectId,
                OrganizationId,
                Principal,
                ProofReference,
                RedemptionId,
                SubjectId,
                TokenId {

    /** The most code points of any text but a connection's name. */
    static final int MOST_CODE_POINTS = 128;

    private static final String RESERVED = "*";

    private final String value;

    Text(String value) {
        this.value = requireNonNull(value, "value");
    }

    /** {@return the text itself} */
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Text text && getClass() == text.getClass() && value.equals(text.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    static String checkedId(String what, String value) {
        if (value.equals(RESERVED)) {
            throw invalid("the reserved * as " + what, "a " + what + " of its own");
        }
        return checked(what, value, MOST_CODE_POINTS);
    }

    static String checked(String what, String value, int most) {
        // A code point takes at most two chars, so this bounds the work before any of it is done.
        if (value.isEmpty() || value.length() > 2 * most || value.codePointCount(0, value.length()) > most) {
            throw invalid(what + " of " + value.length() + " chars", "1 to " + most + " code points");
        }
        value.codePoints().forEach(codePoint -> refuseUnprintable(what, codePoint));
        return value;
    }

    private static void refuseUnprintable(String what, int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL || type == Character.SURROGATE || isBidiFormatting(codePoint)) {
            throw invalid(
                    String.format("%s with U+%04X", what, codePoint),
                    "valid UTF-16 without control or bidi-formatting characters");
        }
    }

    private static boolean isBidiFormatting(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    static RefusedException invalid(String found, String needed) {
        return new RefusedException(Refusal.of(RefusalReason.INVALID, found, needed));
    }
}
