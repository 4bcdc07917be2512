package dev.connections.benchmarks.work;

/** One row of a table of decisions. */
public interface Decider extends AutoCloseable {

    /**
     * Decides an item of the work. This is what is timed.
     *
     * @param k which item
     * @return what was decided, in the row's own terms
     * @throws Exception if a peer declares one
     */
    Object decide(int k) throws Exception;

    /**
     * What a decision means. This is not timed.
     *
     * @param decided what {@link #decide} returned
     * @return the answer
     */
    Answer answer(Object decided);

    /** {@return whether it can say why not; otherwise {@link Answer#NO_CONSENT} stands for every no} */
    default boolean givesReasons() {
        return true;
    }

    @Override
    default void close() {}
}
