package dev.connections.benchmarks.lifecycle;

import dev.connections.lifecycle.Status;

/**
 * The least that a connection could be: what the peers' states are written back to.
 *
 * @param id its number
 * @param source a number
 * @param destination a number
 * @param types a bit for each data type
 * @param status where it is
 * @param changedAt when it got there
 * @param version counts the changes
 */
public record Small(long id, int source, int destination, long types, Status status, long changedAt, int version) {

    /** {@return this after a change} */
    Small in(Status next) {
        return new Small(id, source, destination, types, next, changedAt + 1, version + 1);
    }

    /** {@return this, changed if the status is another} */
    Small ifChanged(Status next) {
        return next == status ? this : in(next);
    }
}
