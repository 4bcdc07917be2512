package dev.connections.contract;

import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.SubjectId;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import java.util.List;

/**
 * Decides items one by one, and every third of them once more in a batch, before and behind an item of mostly another
 * type and subject: the company that an item is in must not change its answer. Not each of them, since decisions are
 * most of what a script costs.
 */
final class BatchesUnderTest {

    private static final int EVERY = 3;
    private static final Item BESIDE = Item.of(DataType.of("records")).about(SubjectId.of("ben"));

    private final Sharing sharing;
    private long asked = 0;

    BatchesUnderTest(Sharing sharing) {
        this.sharing = sharing;
    }

    Decision decide(Flow flow, Item item) {
        Decision alone = sharing.decide(flow, item);
        asked = asked + 1;
        if (asked % EVERY == 0) {
            requireSameInBatch(flow, item, alone.reason());
        }
        return alone;
    }

    private void requireSameInBatch(Flow flow, Item item, Reason alone) {
        List<Reason> batch = sharing.decideAll(flow, List.of(item, BESIDE, item, item)).stream()
                .map(Decision::reason)
                .toList();
        List<Reason> expected = List.of(alone, batch.get(1), alone, alone);
        if (!batch.equals(expected)) {
            throw new AssertionError("a batch of " + flow + " should be " + expected + " but is " + batch);
        }
    }
}
