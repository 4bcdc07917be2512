package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a running script has come to: the clock, and which connection and which token is which. */
final class Scene {

    private static final String NO_SUCH_CONNECTION = "no-such-connection";
    private static final String NO_SUCH_TOKEN = "no-such-token";

    private final Map<Pair, String> ids = new LinkedHashMap<>();
    private final Map<Pair, List<String>> tokens = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Instant latest = now;
    private int created = 0;
    private int issued = 0;

    void passes(Duration time) {
        isNow(now.plus(time));
    }

    void isNow(Instant instant) {
        now = instant;
        latest = instant.isAfter(latest) ? instant : latest;
    }

    Instant now() {
        return now;
    }

    /** The latest instant that it has been. */
    Instant latest() {
        return latest;
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

    String token(TokenCommand.Latest latest) {
        List<String> ofPair = tokens.getOrDefault(latest.pair(), List.of());
        int index = ofPair.size() - 1 - latest.tokensAgo();
        return index < 0 ? NO_SUCH_TOKEN : ofPair.get(index);
    }

    /** Every token. */
    List<String> tokens() {
        return tokens.values().stream().flatMap(List::stream).toList();
    }

    /** The id that the next connection is to have. */
    String nextId() {
        return "connection-" + (created + 1);
    }

    void enters(ModelConnection connection) {
        created = created + 1;
        ids.put(new Pair(connection.source(), connection.destination()), connection.id());
    }

    /** How the next token is to be named. */
    String nextToken() {
        return "token-" + (issued + 1);
    }

    void issues(ModelToken token, ModelConnection through) {
        issued = issued + 1;
        tokens.computeIfAbsent(new Pair(through.source(), through.destination()), pair -> new ArrayList<>())
                .add(token.id());
    }
}
