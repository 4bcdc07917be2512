package dev.connections.sharing;

import dev.connections.ConnectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The connections of which a snapshot has missed an event. Not changed once it is done; a {@link Draft} makes the next.
 *
 * @param reached the highest sequence that each of them is known to have reached
 * @param strangers those of which the snapshot knows no more than the id, so that any flow might be theirs
 */
record Missed(Map<ConnectionId, Long> reached, Set<ConnectionId> strangers) {

    static final Missed NOTHING = new Missed(Map.of(), Set.of());

    /** What is missed, being made of what was; used by one thread. Many changes cost one copy. */
    static final class Draft {

        private Missed missed;
        private boolean own;

        Draft(Missed original) {
            this.missed = original;
        }

        boolean contains(ConnectionId id) {
            return missed.reached.containsKey(id);
        }

        /** The highest sequence that a connection is known to have reached, or 0 if nothing of it is missed. */
        long reached(ConnectionId id) {
            return missed.reached.getOrDefault(id, 0L);
        }

        /** A connection that the snapshot knows has reached a sequence. */
        void add(ConnectionId id, long sequence) {
            makeOwn();
            missed.reached.merge(id, sequence, Math::max);
            missed.strangers.remove(id);
        }

        /** A connection of which no more is known than the id has reached a sequence. */
        void addStranger(ConnectionId id, long sequence) {
            add(id, sequence);
            missed.strangers.add(id);
        }

        void remove(ConnectionId id) {
            if (contains(id)) {
                makeOwn();
                missed.reached.remove(id);
                missed.strangers.remove(id);
            }
        }

        private void makeOwn() {
            if (!own) {
                missed = new Missed(new HashMap<>(missed.reached), new HashSet<>(missed.strangers));
                own = true;
            }
        }

        /** What is missed now; later changes are made to a copy. */
        Missed done() {
            own = false;
            return missed;
        }
    }
}
