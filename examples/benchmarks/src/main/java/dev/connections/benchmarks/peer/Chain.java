package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;

/** The clauses in their order, as an expression that engines share: a number for each answer. */
final class Chain {

    private static final Answer[] ANSWERS = {
        Answer.PERMITTED, Answer.NOT_ACTIVE, Answer.TYPE_NOT_SHARED, Answer.NOT_COLLECTED_THEN, Answer.NO_CONSENT
    };

    private Chain() {}

    /** {@return the expression, where a clause is written in the engine's way} */
    static String of(String active, String enabled, String collectedThen, String consented) {
        return "!%s ? 1 : (!%s ? 2 : (!%s ? 3 : (!%s ? 4 : 0)))".formatted(active, enabled, collectedThen, consented);
    }

    /** {@return what the expression's number stands for} */
    static Answer answer(int number) {
        return ANSWERS[number];
    }
}
