package dev.connections.benchmarks.lifecycle;

import dev.connections.lifecycle.Status;

/** One row of the table of transitions. */
public interface Mover extends AutoCloseable {

    /**
     * Carries out a command of the work on its connection as it was stored. This is what is timed.
     *
     * @param k which command
     * @return what came of it, in the row's own terms
     * @throws Exception if a peer declares one
     */
    Object move(int k) throws Exception;

    /**
     * The status in which a command has left the connection. This is not timed.
     *
     * @param k which command
     * @param moved what {@link #move} returned
     * @return the status
     */
    Status status(int k, Object moved);

    /**
     * Deactivates and reactivates by turns what the caller has held all the time: always legal, and nothing is loaded.
     *
     * @param k counts the calls
     * @return something of what came of it
     * @throws Exception if a peer declares one
     */
    Object cycle(int k) throws Exception;

    @Override
    default void close() {}
}
