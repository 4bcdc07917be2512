package dev.connections;

/** Names a connection, for ever. Opaque: compared exactly, never taken apart. */
public final class ConnectionId extends Text {

    private ConnectionId(String value) {
        super(value);
    }

    /**
     * A connection's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static ConnectionId of(String value) {
        return new ConnectionId(checkedId("connection id", value));
    }

    /**
     * A connection's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static ConnectionId restore(String value) {
        return new ConnectionId(value);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return value();
    }
}
