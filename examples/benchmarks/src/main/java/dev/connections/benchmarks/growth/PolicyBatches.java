package dev.connections.benchmarks.growth;

import dev.connections.Item;
import dev.connections.benchmarks.work.Times;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Gate;
import dev.connections.sharing.Reason;
import dev.connections.sharing.SharingPolicy;
import java.util.Arrays;
import java.util.List;

/** The pure policy, with the connection at hand, and the statements in a map. */
final class PolicyBatches {

    private PolicyBatches() {}

    static Batches gate(OneConnection work) {
        return new GateLoop(work);
    }

    static Batches batch(OneConnection work) {
        return new PolicyBatch(work);
    }

    static boolean[] permitted(List<Decision> decisions) {
        boolean[] permitted = new boolean[decisions.size()];
        for (int k = 0; k < permitted.length; k++) {
            permitted[k] = decisions.get(k).isPermit();
        }
        return permitted;
    }

    private static final class GateLoop implements Batches {

        private final OneConnection work;
        private final Reason[] reasons;

        private GateLoop(OneConnection work) {
            this.work = work;
            this.reasons = new Reason[work.items().length];
        }

        @Override
        public Object decideAll() {
            Gate gate = Gate.of(work.connection());
            Item[] items = work.items();
            for (int k = 0; k < reasons.length; k++) {
                reasons[k] = SharingPolicy.STRICT.decide(gate, items[k], work.saidOf(items[k]), Times.NOW);
            }
            return reasons;
        }

        @Override
        public boolean[] permitted(Object decided) {
            boolean[] permitted = new boolean[reasons.length];
            for (int k = 0; k < reasons.length; k++) {
                permitted[k] = reasons[k] == Reason.PERMITTED;
            }
            return permitted;
        }
    }

    private static final class PolicyBatch implements Batches {

        private final OneConnection work;
        private final List<Item> items;

        private PolicyBatch(OneConnection work) {
            this.work = work;
            this.items = Arrays.asList(work.items());
        }

        @Override
        public Object decideAll() {
            return SharingPolicy.STRICT
                    .batch(Gate.of(work.connection()), items, Times.NOW)
                    .decisions(work.said());
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean[] permitted(Object decided) {
            return PolicyBatches.permitted((List<Decision>) decided);
        }
    }
}
