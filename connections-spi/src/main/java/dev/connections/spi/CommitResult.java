package dev.connections.spi;

/** What became of a change to a connection, or to a share token. */
public enum CommitResult {
    /** The change is stored, with its event. */
    COMMITTED,
    /**
     * Nothing is stored: the store no longer holds what the change started from, or it gave the change up in favour of
     * another that ran at the same time. Read again before another try.
     */
    STALE
}
