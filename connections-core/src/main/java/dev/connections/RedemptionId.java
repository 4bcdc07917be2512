package dev.connections;

/**
 * Names one attempt of a destination to redeem a token, so that it can be repeated: the same id gets the same answer.
 */
public final class RedemptionId extends Text {

    private RedemptionId(String value) {
        super(value);
    }

    /**
     * A redemption's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static RedemptionId of(String value) {
        return new RedemptionId(checkedId("redemption", value));
    }

    /**
     * A redemption's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static RedemptionId restore(String value) {
        return new RedemptionId(value);
    }

    /** {@return a placeholder: it is the destination's own} */
    @Override
    public String toString() {
        return "RedemptionId(hidden)";
    }
}
