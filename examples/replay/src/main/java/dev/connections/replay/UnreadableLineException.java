package dev.connections.replay;

/** Thrown when a line of a script cannot be read: its answer is {@code invalid}, and the replay goes on. */
final class UnreadableLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLineException(String message) {
        super(message);
    }
}
