package dev.connections.spi;

/** What became of a change to a connection, or to a share token. */
public enum CommitResult {
    /** The change is stored, with its event. */
    COMMITTED,
    /** Nothing is stored: the store no longer holds the version that the change started from. */
    STALE
}
