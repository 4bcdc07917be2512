package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.Answer;

/**
 * Something that keeps a town's connections and answers its questions; nobody has consented to anything. Connections
 * are put in once, then it is completed, then it is asked.
 */
public interface Store {

    /** {@return what puts a connection of the town in; the connection itself is made already} */
    Runnable putting(int connection);

    /** Ends the building. */
    default void complete() {}

    /** Answers a question of the town. This is what is timed. */
    Object decide(int question);

    /** {@return what a decision means} */
    default Answer answer(Object decided) {
        return (Answer) decided;
    }
}
