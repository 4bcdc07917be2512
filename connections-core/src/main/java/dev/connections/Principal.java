package dev.connections;

/**
 * The opaque reference of the member of staff who acts for an organization. Shown to that organization's own side only.
 */
public final class Principal extends Text {

    private Principal(String value) {
        super(value);
    }

    /**
     * A staff reference, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the reference
     * @throws RefusedException if the text is out of these bounds
     */
    public static Principal of(String value) {
        return new Principal(checkedId("principal", value));
    }

    /**
     * A staff reference as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the reference
     */
    public static Principal restore(String value) {
        return new Principal(value);
    }

    /** {@return a placeholder: a member of staff is a person} */
    @Override
    public String toString() {
        return "Principal(hidden)";
    }
}
