package dev.connections;

/**
 * The host's reference to the proof of what a subject said. It may name the person: it stays out of messages and logs.
 */
public final class ProofReference extends Text {

    private ProofReference(String value) {
        super(value);
    }

    /**
     * A reference, checked as it enters.
     *
     * @param value 1 to 128 code points, without control or bidi-formatting characters, and not the reserved {@code *}
     * @return the reference
     * @throws RefusedException if the text is out of these bounds
     */
    public static ProofReference of(String value) {
        return new ProofReference(checkedId("proof reference", value));
    }

    /**
     * A reference as it was stored: it was checked when it entered, and is not checked again.
     *
     * @param value the stored text
     * @return the reference
     */
    public static ProofReference restore(String value) {
        return new ProofReference(value);
    }

    /** {@return a placeholder: a proof may name a person} */
    @Override
    public String toString() {
        return "ProofReference(hidden)";
    }
}
