package dev.connections.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A connection's way through a sequence of commands. */
record Journey(List<Stage> stages) {

    /** One command on the way: what it found, what was ruled, and what the connection was afterwards. */
    record Stage(Step step, Instant now, Connection before, Ruling ruling, Connection after) {}

    static Journey begin(Settings settings, List<Step> steps) {
        return of(Scene.created(settings), Scene.CREATED, steps);
    }

    static Journey of(Connection connection, Instant start, List<Step> steps) {
        List<Stage> stages = new ArrayList<>();
        Connection before = connection;
        Instant now = start;
        for (Step step : steps) {
            now = now.plus(step.later());
            Ruling ruling = step.rule(before, now);
            Connection after = ruling instanceof Change change ? change.connection() : before;
            stages.add(new Stage(step, now, before, ruling, after));
            before = after;
        }
        return new Journey(List.copyOf(stages));
    }

    Connection end(Connection start) {
        return stages.isEmpty() ? start : stages.get(stages.size() - 1).after();
    }

    List<Change> changes() {
        return stages.stream()
                .map(Stage::ruling)
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
    }

    /** The whole history, from the first event on. */
    static List<ConnectionEvent> history(Settings settings, Journey journey) {
        List<ConnectionEvent> events = new ArrayList<>();
        events.add(Scene.change(Scene.create(settings, Scene.SOURCE)).event());
        journey.changes().forEach(change -> events.add(change.event()));
        return events;
    }
}
