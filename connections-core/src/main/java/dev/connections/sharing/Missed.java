package dev.connections.sharing;

import dev.connections.ConnectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The connections of which a snapshot has missed an event.
 *
 * @param reached the highest sequence that each of them is known to have reached
 * @param strangers those of which the snapshot knows no more than the id, so that any flow might be theirs
 */
record Missed(Map<ConnectionId, Long> reached, Set<ConnectionId> strangers) {

    static final Missed NOTHING = new Missed(Map.of(), Set.of());

    long reached(ConnectionId id) {
        return reached.getOrDefault(id, 0L);
    }

    Missed with(ConnectionId id, long sequence, boolean stranger) {
        if (reached(id) >= sequence && strangers.contains(id) == stranger) {
            return this;
        }
        Map<ConnectionId, Long> more = new HashMap<>(reached);
        more.merge(id, sequence, Math::max);
        return new Missed(Map.copyOf(more), stranger ? plus(id) : minus(id));
    }

    Missed without(ConnectionId id) {
        if (!reached.containsKey(id)) {
            return this;
        }
        Map<ConnectionId, Long> fewer = new HashMap<>(reached);
        fewer.remove(id);
        return new Missed(Map.copyOf(fewer), minus(id));
    }

    private Set<ConnectionId> plus(ConnectionId id) {
        Set<ConnectionId> more = new HashSet<>(strangers);
        more.add(id);
        return Set.copyOf(more);
    }

    private Set<ConnectionId> minus(ConnectionId id) {
        if (!strangers.contains(id)) {
            return strangers;
        }
        Set<ConnectionId> fewer = new HashSet<>(strangers);
        fewer.remove(id);
        return Set.copyOf(fewer);
    }
}
