package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a running script has come to: the clock, and which connection is which. */
final class Scene {

    private static final String NO_SUCH_CONNECTION = "no-such-connection";

    private final Map<Pair, String> ids = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int created = 0;

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Instant fromNow(Duration time) {
        return now.plus(time);
    }

    String id(Pair pair) {
        return ids.getOrDefault(pair, NO_SUCH_CONNECTION);
    }

    /** Every connection, in the order in which they were created. */
    List<String> ids() {
        return new ArrayList<>(ids.values());
    }

    /** The id that the next connection is to have. */
    String nextId() {
        return "connection-" + (created + 1);
    }

    void enters(ModelConnection connection) {
        created = created + 1;
        ids.put(new Pair(connection.source(), connection.destination()), connection.id());
    }
}
