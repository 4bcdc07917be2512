package dev.connections.postgres;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was tried, and what was replied, as the callers know it. Safe for use by many threads. */
final class Journal {

    private final Map<String, Errand> tried = new ConcurrentHashMap<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();

    void tried(Errand errand) {
        if (tried.put(errand.op(), errand) != null) {
            throw new IllegalArgumentException("two errands under one id");
        }
    }

    void replied(Reply reply) {
        replies.put(reply.op(), reply);
    }

    /** Takes down a line of a worker's; answers whether it says that something was done. */
    boolean isDone(String line) {
        if (line.startsWith("try ")) {
            tried(Errand.parse(line));
            return false;
        }
        Reply reply = Reply.parse(line);
        replied(reply);
        return reply.isDone();
    }

    /** Of what the outcome is unknown: the caller was told so, or was told nothing. */
    List<Errand> unsettled() {
        return tried.values().stream()
                .filter(errand -> !replies.containsKey(errand.op())
                        || replies.get(errand.op()).kind() == Reply.Kind.UNKNOWN)
                .toList();
    }

    Map<String, Errand> tried() {
        return Map.copyOf(tried);
    }

    Map<String, Reply> replies() {
        return Map.copyOf(replies);
    }

    long done() {
        return replies.values().stream().filter(Reply::isDone).count();
    }
}
