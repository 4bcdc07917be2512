package dev.connections;

/**
 * Why a destination could not take what a token was for, in its own words. They stay out of messages, logs and events.
 */
public final class FailureReason extends Text {

    private FailureReason(String value) {
        super(value);
    }

    /**
     * A reason, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters
     * @return the reason
     * @throws RefusedException if the text is out of these bounds
     */
    public static FailureReason of(String value) {
        return new FailureReason(checked("failure reason", value, MOST_CODE_POINTS));
    }

    /**
     * A reason as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the reason
     */
    public static FailureReason restore(String value) {
        return new FailureReason(value);
    }

    /** {@return a placeholder: free text from outside} */
    @Override
    public String toString() {
        return "FailureReason(hidden)";
    }
}
