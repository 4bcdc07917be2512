package dev.connections.benchmarks.growth;

import dev.connections.benchmarks.limit.IfChain;
import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.Times;

/** What is right about the items of one connection: every row is held to it before it is timed. */
public final class SameAnswers {

    private SameAnswers() {}

    /** {@return the right answer about an item} */
    static Answer right(OneConnection work, int k) {
        return IfChain.decide(
                work.bare(),
                work.people()[k],
                work.types()[k],
                work.collectedAt()[k],
                work.saidByNumber()[work.people()[k]],
                Times.NOW_MICROS);
    }

    /**
     * Has a row decide all items.
     *
     * @param row the row
     * @param work the items
     * @throws AssertionError if one of its answers is not the right one
     */
    public static void check(OneConnectionRow.Decision row, OneConnection work) {
        for (int k = 0; k < work.items().length; k++) {
            require(k, OneConnectionRow.answer(row.decide(k)), right(work, k));
        }
    }

    /**
     * Has a row decide all items at once.
     *
     * @param row the row
     * @param work the items
     * @throws AssertionError if it permits another item, or fails to permit one
     */
    public static void check(Batches row, OneConnection work) {
        boolean[] permitted = row.permitted(row.decideAll());
        for (int k = 0; k < work.items().length; k++) {
            require(k, permitted[k], right(work, k) == Answer.PERMITTED);
        }
    }

    private static void require(int k, Object found, Object right) {
        if (!found.equals(right)) {
            throw new AssertionError("item " + k + " is " + found + ", not " + right);
        }
    }
}
