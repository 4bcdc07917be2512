package dev.connections;

/**
 * Names one object of one person, in the words of its source: a record, a document, an inquiry. It stays out of
 * messages, logs and events, as the person does. The destination of a token sees it, also before it redeems: let it not
 * name the person.
 */
public final class ObjectId extends Text {

    private ObjectId(String value) {
        super(value);
    }

    /**
     * An object's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static ObjectId of(String value) {
        return new ObjectId(checkedId("object", value));
    }

    /**
     * An object's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static ObjectId restore(String value) {
        return new ObjectId(value);
    }

    /** {@return a placeholder: an object is somebody's} */
    @Override
    public String toString() {
        return "ObjectId(hidden)";
    }
}
