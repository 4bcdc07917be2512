package dev.connections.sharing;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a relay made of the events of a world, and what can be known of its connections from that: the model to which a
 * snapshot is held.
 */
final class Deliveries {

    /** What happens to an event on its way. */
    enum Fate {
        ARRIVES,
        IS_LOST,
        ARRIVES_TWICE,
        CHANGES_PLACES_WITH_THE_NEXT,
        IS_READ_FROM_THE_REPOSITORY,
        IS_READ_FROM_AN_OLD_REPLICA
    }

    private static final class Known {
        private List<ConnectionEvent> taken = List.of();
        private long heard;

        boolean isBehind() {
            return heard > taken.size();
        }
    }

    private final World world;
    private final Map<ConnectionId, Known> all = new HashMap<>();
    private Snapshot snapshot = Snapshots.collecting().build();

    private Deliveries(World world) {
        this.world = world;
    }

    static Deliveries of(World world, List<Fate> fates) {
        Deliveries deliveries = new Deliveries(world);
        List<ConnectionEvent> rest = new ArrayList<>(world.events());
        for (int i = 0; i < rest.size(); i++) {
            ConnectionEvent event = rest.get(i);
            switch (i < fates.size() ? fates.get(i) : Fate.ARRIVES) {
                case IS_LOST -> {}
                case ARRIVES -> deliveries.deliver(event);
                case ARRIVES_TWICE -> {
                    deliveries.deliver(event);
                    deliveries.deliver(event);
                }
                case CHANGES_PLACES_WITH_THE_NEXT -> {
                    if (i + 1 < rest.size()) {
                        rest.set(i, rest.get(i + 1));
                        rest.set(i + 1, event);
                    }
                    deliveries.deliver(rest.get(i));
                }
                case IS_READ_FROM_THE_REPOSITORY -> deliveries.read(event, event.sequence());
                case IS_READ_FROM_AN_OLD_REPLICA -> deliveries.read(event, Math.max(1, event.sequence() - 2));
            }
        }
        return deliveries;
    }

    private void deliver(ConnectionEvent event) {
        snapshot = snapshot.apply(event);
        Known known = known(event.connection());
        boolean isNext = event.sequence() == known.taken.size() + 1;
        if (isNext && (!known.isBehind() || known.taken.isEmpty())) {
            known.taken = upTo(event);
        }
        known.heard = Math.max(known.heard, event.sequence());
    }

    /** The connection of an event, in a version that may be long ago. */
    private void read(ConnectionEvent event, long version) {
        List<ConnectionEvent> read = upTo(event).subList(0, (int) version);
        snapshot = snapshot.reload(Connection.fold(read));
        Known known = known(event.connection());
        if (version > known.taken.size()) {
            known.taken = read;
        }
    }

    private Known known(ConnectionId id) {
        return all.computeIfAbsent(id, any -> new Known());
    }

    private List<ConnectionEvent> upTo(ConnectionEvent event) {
        return world.events().stream()
                .filter(each -> each.connection().equals(event.connection()) && each.sequence() <= event.sequence())
                .toList();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Whether of some connection no more is known than that there is one. */
    boolean strangers() {
        return all.values().stream().anyMatch(known -> known.taken.isEmpty());
    }

    List<ConnectionId> behind() {
        return all.keySet().stream().filter(id -> known(id).isBehind()).toList();
    }

    /** The connection of a flow as far as it is known, and whether that is far enough. */
    Optional<Connection> known(Flow flow) {
        return all.values().stream()
                .filter(known -> !known.taken.isEmpty())
                .map(known -> Connection.fold(known.taken))
                .filter(connection -> connection.flow().equals(flow))
                .findFirst();
    }
}
