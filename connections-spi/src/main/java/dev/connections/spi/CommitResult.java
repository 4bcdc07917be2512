package dev.connections.spi;

/** What became of a change to a connection. */
public enum CommitResult {
    /** The connection and the event are stored. */
    COMMITTED,
    /** Nothing is stored: the store no longer holds the version that the change started from. */
    STALE
}
