package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;

/** An engine that decides. */
interface Peer {

    /**
     * Decides.
     *
     * @param request of which there is a connection
     * @return the answer
     * @throws Exception if the engine declares one
     */
    Answer decide(Request request) throws Exception;

    /** {@return whether it can say why not; otherwise {@link Answer#NO_CONSENT} stands for every no} */
    default boolean givesReasons() {
        return true;
    }

    /** Ends what it has begun. */
    default void close() {}
}
