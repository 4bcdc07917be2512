package dev.connections.contract;

import static dev.connections.contract.PortMethod.FIND_BY_FLOW;
import static dev.connections.contract.PortMethod.STATEMENTS;

import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.service.Sharing;
import dev.connections.sharing.Decision;
import dev.connections.testing.Trouble;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Decides while a port fails or the connection changes. Where the trouble can be had again, it asks in every way in
 * which a host can ask, and requires one answer; a connection that changes is asked about one by one and in a batch in
 * turn.
 */
final class SharingInTrouble {

    static final Set<Trouble> TROUBLES = Collections.unmodifiableSet(EnumSet.of(
            Trouble.FIRST_LOOK_FAILS,
            Trouble.SECOND_LOOK_FAILS,
            Trouble.CONSENT_FAILS,
            Trouble.CONSENT_IS_LEFT_OUT,
            Trouble.CONNECTION_CHANGES));

    private final Adapters adapters;
    private final InstantSource clock;
    private long changes = 0;

    SharingInTrouble(Adapters adapters, InstantSource clock) {
        this.adapters = adapters;
        this.clock = clock;
    }

    Decision decide(Trouble trouble, Flow flow, Item item, List<Runnable> meanwhile) {
        if (trouble == Trouble.CONNECTION_CHANGES) {
            return decideWhileItChanges(flow, item, meanwhile.iterator());
        }
        Decision alone = sharing(trouble).decide(flow, item);
        for (Decision inBatch : sharing(trouble).decideAll(flow, List.of(item, item))) {
            require(inBatch.reason() == alone.reason(), "alone " + alone + ", in a batch " + inBatch);
        }
        long passed = sharing(trouble).filter(flow, Stream.of(item), row -> row).count();
        require(passed == (alone.isPermit() ? 1 : 0), "a filter that says otherwise than " + alone);
        boolean permits = sharing(trouble).permits(flow).test(item);
        require(permits == alone.isPermit(), "a predicate that says otherwise than " + alone);
        if (trouble != Trouble.SECOND_LOOK_FAILS && adapters.directory().exists(flow.source())) {
            requireNoDestination(sharing(trouble), flow, item);
        }
        return alone;
    }

    private Decision decideWhileItChanges(Flow flow, Item item, Iterator<Runnable> meanwhile) {
        Sharing sharing = sharing(beforeSecondLooks(() -> {
            if (meanwhile.hasNext()) {
                meanwhile.next().run();
            }
        }));
        changes = changes + 1;
        return changes % 2 == 0
                ? sharing.decide(flow, item)
                : sharing.decideAll(flow, List.of(item, item)).get(1);
    }

    private static void requireNoDestination(Sharing sharing, Flow flow, Item item) {
        require(
                sharing.destinations(flow.source(), item).stream()
                        .noneMatch(answer -> answer.decision().isPermit()),
                "a destination permitted for " + item);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private Sharing sharing(Trouble trouble) {
        return sharing(
                switch (trouble) {
                    case FIRST_LOOK_FAILS -> Interception.before(FIND_BY_FLOW, SharingInTrouble::fail);
                    case SECOND_LOOK_FAILS -> beforeSecondLooks(SharingInTrouble::fail);
                    case CONSENT_FAILS -> Interception.before(STATEMENTS, SharingInTrouble::fail);
                    case CONSENT_IS_LEFT_OUT -> Interception.answering(STATEMENTS, Map::of);
                    default -> throw new IllegalArgumentException(trouble.name());
                });
    }

    private static void fail() {
        throw new IllegalStateException("planted");
    }

    private Sharing sharing(Interception interception) {
        Adapters troubled = interception.over(adapters);
        return Sharing.over(troubled.repository(), troubled.directory(), troubled.consents())
                .clock(clock)
                .build();
    }

    private static Interception beforeSecondLooks(Runnable action) {
        AtomicInteger looks = new AtomicInteger();
        return Interception.before(FIND_BY_FLOW, () -> {
            if (looks.incrementAndGet() > 1) {
                action.run();
            }
        });
    }
}
