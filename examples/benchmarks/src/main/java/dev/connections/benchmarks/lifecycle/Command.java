package dev.connections.benchmarks.lifecycle;

/** What somebody wants done; the three that all peers are taught. */
public enum Command {
    ACTIVATE,
    DEACTIVATE,
    REACTIVATE
}
