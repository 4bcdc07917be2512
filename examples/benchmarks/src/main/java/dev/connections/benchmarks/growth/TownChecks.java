package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;

/** Holds a store to the right answers. */
public final class TownChecks {

    private TownChecks() {}

    /**
     * Has a store answer all questions.
     *
     * @param store the store
     * @param town whose connections it keeps
     * @throws AssertionError if one of its answers is not the right one
     */
    public static void sameAnswers(Store store, Town town) {
        for (int question = 0; question < town.questions(); question++) {
            Answer found = store.answer(store.decide(question));
            Answer right = right(town, question);
            if (found != right) {
                throw new AssertionError("question " + question + " is " + found + ", not " + right);
            }
        }
    }

    private static Answer right(Town town, int question) {
        BareConnection connection = town.asked(question);
        if (!connection.isActive()) {
            return Answer.NOT_ACTIVE;
        }
        if (!connection.carries(town.types()[question])) {
            return Answer.TYPE_NOT_SHARED;
        }
        return connection.wasShared(town.collectedAt()[question]) ? Answer.NO_CONSENT : Answer.NOT_COLLECTED_THEN;
    }
}
