package dev.connections;

/**
 * Thrown when stored data or a history does not hold together: no rule allows what it says. It is refused as a whole,
 * never repaired and never defaulted. The message names the connection or the token, and what does not hold.
 */
public final class InconsistentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about data that does not hold together.
     *
     * @param message which data, and what does not hold
     */
    public InconsistentException(String message) {
        super(message);
    }
}
