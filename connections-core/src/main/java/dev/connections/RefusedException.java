package dev.connections;

import static java.util.Objects.requireNonNull;

/**
 * Thrown where a caller enters and what was asked for is refused: nothing has changed, nothing was kept. The
 * {@link #refusal()} carries the reason and the facts as fields; the message is worded from them alone.
 *
 * @serial exclude
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /**
     * An exception that carries a refusal to the caller.
     *
     * @param refusal why nothing was done
     */
    public RefusedException(Refusal refusal) {
        super(requireNonNull(refusal, "refusal").toString());
        this.refusal = refusal;
    }

    /** {@return why nothing was done} */
    public Refusal refusal() {
        return refusal;
    }

    /** {@return the code of the refusal} */
    public RefusalReason reason() {
        return refusal.reason();
    }
}
