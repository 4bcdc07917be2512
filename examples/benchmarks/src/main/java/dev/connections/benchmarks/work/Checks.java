package dev.connections.benchmarks.work;

/** Holds a row to the right answers. */
public final class Checks {

    private Checks() {}

    /**
     * Has a row decide items of the work.
     *
     * @param row the row
     * @param work the work for which it was made
     * @param count how many items, from the first
     * @throws Exception if the row fails
     * @throws AssertionError if one of its answers is not the right one
     */
    public static void sameAnswers(Decider row, SharingWork work, int count) throws Exception {
        for (int k = 0; k < count; k++) {
            Answer found = row.answer(row.decide(k));
            Answer right = work.answer(k);
            boolean same =
                    row.givesReasons() ? found == right : (found == Answer.PERMITTED) == (right == Answer.PERMITTED);
            if (!same) {
                throw new AssertionError("item " + k + " is " + found + ", not " + right);
            }
        }
    }
}
