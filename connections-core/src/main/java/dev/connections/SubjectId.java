package dev.connections;

/**
 * Names the subject, the person that data is about. The id is personal data: it stays out of messages, logs and events.
 *
 * <p>Ids are ordered as Java orders their texts, so that maps of them stay quick also where outsiders chose ids that
 * have one hash.
 */
public final class SubjectId extends Text implements Comparable<SubjectId> {

    private SubjectId(String value) {
        super(value);
    }

    /**
     * A subject's id, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the id
     * @throws RefusedException if the text is out of these bounds
     */
    public static SubjectId of(String value) {
        return new SubjectId(checkedId("subject", value));
    }

    /**
     * A subject's id as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the id
     */
    public static SubjectId restore(String value) {
        return new SubjectId(value);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value().compareTo(other.value());
    }

    /** {@return a placeholder: a subject is a person} */
    @Override
    public String toString() {
        return "SubjectId(hidden)";
    }
}
