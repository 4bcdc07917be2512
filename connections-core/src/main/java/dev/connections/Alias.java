package dev.connections;

/**
 * An organization's exact, unique other name. It is looked up once, when a connection is created, with case and spaces
 * as given; what is trusted from then on is the organization's id.
 */
public final class Alias extends Text {

    private Alias(String value) {
        super(value);
    }

    /**
     * An alias, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the alias
     * @throws RefusedException if the text is out of these bounds
     */
    public static Alias of(String value) {
        return new Alias(checkedId("alias", value));
    }

    /**
     * An alias as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the alias
     */
    public static Alias restore(String value) {
        return new Alias(value);
    }

    /** {@return a placeholder: an alias is free text from outside} */
    @Override
    public String toString() {
        return "Alias(hidden)";
    }
}
