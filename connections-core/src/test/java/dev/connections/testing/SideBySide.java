package dev.connections.testing;

import dev.connections.testing.Script.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a script on a host and on the reference model side by side. After every step it compares the answer, every
 * connection and every token as written down and as it stands, and, of the connection that the step is about, the
 * events, what every actor may do, and decisions at the instants at which they turn. The first difference is an
 * {@link AssertionError}.
 */
public final class SideBySide {

    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final int MOST_INSTANTS = 8;

    private final Scene scene = new Scene();
    private final Set<Trouble> troubles;
    private final Reach reach;
    private final Comparison both;
    private final TokensSideBySide tokens;
    private final Map<String, Integer> eventsSeen = new HashMap<>();
    private int taken = 0;
    private Object command = "";

    private SideBySide(HostUnderTest host, Reach reach) {
        this.troubles = host.troubles();
        this.reach = reach;
        this.both = new Comparison(host, () -> "step " + taken + " at " + scene.now() + ", " + command);
        this.tokens = new TokensSideBySide(both, scene, reach);
    }

    /** Runs a script on an empty host, and counts what it reaches. */
    public static void run(Script script, HostUnderTest host, Reach reach) {
        reach.script(host.troubles());
        SideBySide both = new SideBySide(host, reach);
        script.steps().forEach(both::take);
        both.scene.ids().forEach(both::compareAllOf);
    }

    private void take(Step step) {
        scene.passes(step.after());
        taken = taken + 1;
        Command asked = step.command().within(troubles);
        command = asked;
        Object said = both.same("the answer", side -> asked.ask(side, scene));
        reach.step();
        count(asked, said);
        enterNew();
        scene.ids().forEach(this::compareConnection);
        tokens.compareAll();
        focus(asked).ifPresent(this::compareAllOf);
        if (!scene.ids().isEmpty()) {
            both.same("the usable sources", side -> side.usableSources(scene.now(), inTurn(Cast.ORGANIZATIONS)));
        }
    }

    private void count(Command asked, Object said) {
        if (asked instanceof TokenCommand about) {
            tokens.answered(about, said);
        } else {
            reach.answered(said);
        }
        if (asked instanceof Command.Purge && !said.equals(0)) {
            reach.count(TokenReach.purged());
        }
    }

    private void enterNew() {
        ReferenceModel model = both.model();
        model.connection(scene.nextId()).ifPresent(scene::enters);
        model.tokens()
                .token(scene.nextToken())
                .ifPresent(token ->
                        scene.issues(token, model.connection(token.connection()).orElseThrow()));
    }

    /** The connection that a command is about; for a command about none, every connection in turn. */
    private Optional<String> focus(Command command) {
        List<String> ids = scene.ids();
        return command.about()
                .map(scene::id)
                .filter(ids::contains)
                .or(() -> ids.isEmpty() ? Optional.empty() : Optional.of(inTurn(ids)));
    }

    private void compareConnection(String id) {
        both.same("connection " + id, side -> side.connection(id));
        both.same("the status of " + id, side -> side.status(scene.now(), id));
    }

    private void compareAllOf(String id) {
        ModelConnection connection = both.model().connection(id).orElseThrow();
        List<ModelEvent> events = both.same("the events of " + id, side -> side.events(id));
        events.stream().skip(eventsSeen.getOrDefault(id, 0)).forEach(event -> reach.happened(event, connection));
        eventsSeen.put(id, events.size());
        for (String actor : List.of(connection.source(), connection.destination(), Cast.STRANGER)) {
            for (String channel : List.of("DASHBOARD", "API")) {
                both.same(
                        "what " + actor + " may do over " + channel + " to " + id,
                        side -> side.refusals(scene.now(), actor, channel, id));
            }
        }
        turningPoints(connection).forEach(collected -> compareDecision(connection, collected));
        compareDecision(connection, Optional.empty());
    }

    private void compareDecision(ModelConnection connection, Optional<Instant> collected) {
        String type = inTurn(Cast.DATA_TYPES);
        Optional<String> subject = inTurn(Cast.SUBJECTS_AND_NOBODY);
        String item = type + " of " + subject + " collected " + collected;
        reach.decided(both.same(
                "the decision on " + item,
                side -> side.decide(
                        scene.now(), connection.source(), connection.destination(), type, subject, collected)));
        both.same(
                "the destination's view of " + item,
                side -> side.decideAsSeenByDestination(
                        scene.now(), connection.source(), connection.destination(), type, subject, collected));
    }

    /** Instants at which the answer may turn: the last bounds of periods, and now, each with the tick before it. */
    private List<Optional<Instant>> turningPoints(ModelConnection connection) {
        List<Instant> bounds = new ArrayList<>(connection.periods().stream()
                .flatMap(period -> Stream.concat(Stream.of(period.from()), period.until().stream()))
                .toList());
        bounds.add(scene.now());
        return bounds.stream()
                .skip(Math.max(0, bounds.size() - MOST_INSTANTS))
                .flatMap(bound -> Stream.of(bound.minus(TICK), bound))
                .map(Optional::of)
                .toList();
    }

    private <T> T inTurn(List<T> all) {
        return all.get(taken % all.size());
    }
}
