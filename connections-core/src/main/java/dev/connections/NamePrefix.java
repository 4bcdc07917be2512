package dev.connections;

/** The beginning of connections' names, taken literally: no character in it stands for others. */
public final class NamePrefix extends Text {

    private NamePrefix(String value) {
        super(value);
    }

    /**
     * A prefix, checked as it enters.
     *
     * @param value 1 to 200 code points, without control or bidi-formatting characters
     * @return the prefix
     * @throws RefusedException if the text is out of these bounds
     */
    public static NamePrefix of(String value) {
        return new NamePrefix(checked("name prefix", value, ConnectionName.MOST_CODE_POINTS));
    }

    /**
     * Says whether a name begins like this.
     *
     * @param name a connection's name
     * @return whether this is its beginning
     */
    public boolean begins(ConnectionName name) {
        return name.value().startsWith(value());
    }

    /** {@return a placeholder: a name is free text from outside} */
    @Override
    public String toString() {
        return "NamePrefix(hidden)";
    }
}
