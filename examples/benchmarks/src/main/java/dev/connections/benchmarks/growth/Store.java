package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.Answer;

/** Something that keeps a town's connections and answers its questions; nobody has consented to anything. */
public interface Store {

    /** Answers a question of the town. This is what is timed. */
    Object decide(int question);

    /** {@return what a decision means} */
    default Answer answer(Object decided) {
        return (Answer) decided;
    }
}
