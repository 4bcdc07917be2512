package dev.connections.compact;

/** Says that a table cannot take a connection; the table is as it was. */
public final class DoesNotFitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DoesNotFitException(String message) {
        super(message);
    }
}
