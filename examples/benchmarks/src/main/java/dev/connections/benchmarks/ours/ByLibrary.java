package dev.connections.benchmarks.ours;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.Decider;
import dev.connections.sharing.Reason;

/** A row of the library: it answers with its reason. */
abstract class ByLibrary implements Decider {

    @Override
    public final Answer answer(Object decided) {
        return Answer.of((Reason) decided);
    }
}
