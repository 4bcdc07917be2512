package dev.connections.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares every token: as written down, as it stands, its events, and the status at its ends. */
final class TokensSideBySide {

    private static final Duration TICK = Duration.ofNanos(1_000);

    private final Comparison both;
    private final Scene scene;
    private final Reach reach;
    private final Map<String, Integer> eventsSeen = new HashMap<>();
    private final Set<String> overUnwritten = new HashSet<>();

    TokensSideBySide(Comparison both, Scene scene, Reach reach) {
        this.both = both;
        this.scene = scene;
        this.reach = reach;
    }

    /** Counts what a command has led to, before the tokens are compared. */
    void answered(TokenCommand command, Object said) {
        if (!(said instanceof ModelAnswer answer)) {
            return;
        }
        answer.reason().ifPresent(reason -> reach.count(TokenReach.refused(command, reason)));
        if (!(command instanceof TokenCommand.OfToken about)) {
            return;
        }
        String token = scene.token(about.token());
        if (answer.reason().filter("NOT_REDEEMABLE"::equals).isPresent()) {
            both.model().tokens().causes(scene.now(), token).forEach(cause -> reach.count(TokenReach.unusable(cause)));
        }
        boolean wasClaimed = eventsSeen.getOrDefault(token, 0) > 1;
        if (command instanceof TokenCommand.Redeem && wasClaimed) {
            answer.status().ifPresent(status -> reach.count(TokenReach.redeemedAgain(status)));
        }
    }

    void compareAll() {
        scene.tokens().forEach(this::compare);
    }

    private void compare(String name) {
        both.same("token " + name, side -> side.tokens().token(name)).ifPresent(token -> compare(name, token));
    }

    private void compare(String name, ModelToken token) {
        String status = statusAt(scene.now(), name);
        for (Instant end : token.ends()) {
            statusAt(end.minus(TICK), name);
            statusAt(end, name);
        }
        compareFetching(name);
        compareEvents(token);
        countClock(token, status);
    }

    private String statusAt(Instant instant, String name) {
        return both.same(
                "the status of " + name + " at " + instant,
                side -> side.tokens().status(instant, name));
    }

    private void compareFetching(String name) {
        String question = "whether the object of " + name + " may be fetched";
        if (both.same(question, side -> side.tokens().mayFetch(scene.now(), name))) {
            reach.count(TokenReach.fetched());
        }
    }

    private void compareEvents(ModelToken token) {
        List<ModelEvent> events =
                both.same("the events of " + token.id(), side -> side.tokens().events(token.id()));
        ModelConnection connection = both.model().connection(token.connection()).orElseThrow();
        events.stream()
                .skip(eventsSeen.getOrDefault(token.id(), 0))
                .forEach(event -> reach.count(TokenReach.happened(event, connection)));
        eventsSeen.put(token.id(), events.size());
    }

    private void countClock(ModelToken token, String status) {
        if (!status.equals(token.status())) {
            reach.count(TokenReach.over(token.status(), status));
            overUnwritten.add(token.id());
        } else if (overUnwritten.remove(token.id())) {
            reach.count(TokenReach.after(token.status()));
        }
    }
}
