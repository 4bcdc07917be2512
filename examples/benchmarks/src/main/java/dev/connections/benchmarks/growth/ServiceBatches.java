package dev.connections.benchmarks.growth;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import java.util.Arrays;
import java.util.List;

/** The service, which looks at connection and consent itself. */
final class ServiceBatches {

    private ServiceBatches() {}

    static Batches decideAll(OneConnection work) {
        return new DecideAll(work);
    }

    static Batches filter(OneConnection work) {
        return new Filter(work);
    }

    private static final class DecideAll implements Batches {

        private final Sharing sharing;
        private final Flow flow;
        private final List<Item> items;

        private DecideAll(OneConnection work) {
            this.sharing = Services.over(work);
            this.flow = work.connection().flow();
            this.items = Arrays.asList(work.items());
        }

        @Override
        public Object decideAll() {
            return sharing.decideAll(flow, items);
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean[] permitted(Object decided) {
            return PolicyBatches.permitted((List<Decision>) decided);
        }
    }

    private static final class Filter implements Batches {

        private final Sharing sharing;
        private final Flow flow;
        private final Item[] items;
        private final Item[] permitted;
        private int count;

        private Filter(OneConnection work) {
            this.sharing = Services.over(work);
            this.flow = work.connection().flow();
            this.items = work.items();
            this.permitted = new Item[items.length];
        }

        @Override
        public Object decideAll() {
            count = 0;
            sharing.filter(flow, Arrays.stream(items), item -> item).forEach(this::keep);
            return permitted;
        }

        private void keep(Item item) {
            permitted[count++] = item;
        }

        /** What came through is in the order of the items; of equal ones, all came or none. */
        @Override
        public boolean[] permitted(Object decided) {
            boolean[] through = new boolean[items.length];
            int next = 0;
            for (int k = 0; k < items.length && next < count; k++) {
                if (items[k].equals(permitted[next])) {
                    through[k] = true;
                    next++;
                }
            }
            return through;
        }
    }
}
