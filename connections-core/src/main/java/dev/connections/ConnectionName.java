package dev.connections;

/** What a source calls a connection: mandatory, descriptive, never unique. Kept without the white space around it. */
public final class ConnectionName extends Text {

    /** The most code points of a name. */
    public static final int MOST_CODE_POINTS = 200;

    private ConnectionName(String value) {
        super(value);
    }

    /**
     * A name, stripped and checked as it enters.
     *
     * @param value text which, once stripped, has 1 to 200 code points and no control or bidi-formatting characters
     * @return the name
     * @throws RefusedException if the stripped text is out of these bounds
     */
    public static ConnectionName of(String value) {
        return new ConnectionName(checked("name", value.strip(), MOST_CODE_POINTS));
    }

    /**
     * A name as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the name
     */
    public static ConnectionName restore(String value) {
        return new ConnectionName(value);
    }

    /** {@return a placeholder: a name is free text from outside} */
    @Override
    public String toString() {
        return "ConnectionName(hidden)";
    }
}
