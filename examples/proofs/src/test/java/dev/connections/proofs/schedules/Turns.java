package dev.connections.proofs.schedules;

import java.util.ArrayList;
import java.util.List;

/** Says whose turn it is. */
interface Turns {

    /**
     * Chooses the operation that makes the next step.
     *
     * @param ready the operations that have not come to their end, in order
     * @param before the step before, whose operation would go on with that call; absent at the beginning
     */
    int next(List<Integer> ready, Pass before);

    /**
     * A point at which another operation may go on.
     *
     * @param operation which made the last step; below 0 if none has
     * @param made the call of its last step
     * @param next the call that it is about to make; empty when it has come to its end
     */
    record Pass(int operation, String made, String next) {}

    /** One schedule, by its name: {@code AABAB}. */
    final class Named implements Turns {

        private final String name;
        private int made = 0;

        Named(String name) {
            this.name = name;
        }

        @Override
        public int next(List<Integer> ready, Pass before) {
            int next = made < name.length() ? name.charAt(made++) - 'A' : -1;
            if (!ready.contains(next)) {
                throw new AssertionError(name + " is no schedule: step " + made + " is none of " + ready);
            }
            return next;
        }
    }

    /** All schedules, one after the other, depth first: each is like the one before up to its last choice. */
    final class Every implements Turns {

        private final List<Choice> choices = new ArrayList<>();
        private int made = 0;

        @Override
        public int next(List<Integer> ready, Pass before) {
            if (made == choices.size()) {
                choices.add(new Choice(ready));
            }
            Choice choice = choices.get(made++);
            if (!choice.ready.equals(ready)) {
                throw new AssertionError("the same choices led to " + choice.ready + " and then to " + ready);
            }
            return choice.ready.get(choice.taken);
        }

        /** Goes on to the next schedule, if there is one. */
        boolean advance() {
            made = 0;
            while (!choices.isEmpty() && choices.get(choices.size() - 1).isExhausted()) {
                choices.remove(choices.size() - 1);
            }
            if (choices.isEmpty()) {
                return false;
            }
            choices.get(choices.size() - 1).taken++;
            return true;
        }

        private static final class Choice {

            private final List<Integer> ready;
            private int taken = 0;

            private Choice(List<Integer> ready) {
                this.ready = ready;
            }

            private boolean isExhausted() {
                return taken == ready.size() - 1;
            }
        }
    }
}
