package dev.connections;

/** Names a share token, for ever. It is public: knowing it does not let anybody redeem the token. */
public final class TokenId extends Text {

    private TokenId(String value) {
        super(value);
    }

    /**
     * A token's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static TokenId of(String value) {
        return new TokenId(checkedId("token id", value));
    }

    /**
     * A token's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static TokenId restore(String value) {
        return new TokenId(value);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return value();
    }
}
