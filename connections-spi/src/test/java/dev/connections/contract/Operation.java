package dev.connections.contract;

import static dev.connections.contract.Cast.ANN;
import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;

import dev.connections.ConnectionId;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.Connections;
import dev.connections.service.DestinationDecision;
import dev.connections.service.Sharing;
import dev.connections.service.UsableSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that can be asked of the services, what must be there before, and the answer in a few words. */
@SuppressWarnings("ImmutableEnumChecker")
enum Operation {
    CREATE(scene -> {}, (Scene scene, Connections service) -> service.create(scene.source, scene.offer())),
    CREATE_BY_ALIAS(
            scene -> {}, (Scene scene, Connections service) -> service.create(scene.source, scene.offerByAlias())),
    ACTIVATE(Scene::offered, (Scene scene, Connections service) -> service.activate(scene.destination, id(scene))),
    ACTIVATE_SEEN(
            Scene::offered, (Scene scene, Connections service) -> service.activate(scene.destination, id(scene), 1)),
    DEACTIVATE(Scene::active, (Scene scene, Connections service) -> service.deactivate(scene.source, id(scene))),
    REACTIVATE(Scene::ended, (Scene scene, Connections service) -> service.reactivate(scene.source, id(scene))),
    RENAME(
            Scene::active,
            (Scene scene, Connections service) -> service.rename(scene.source, id(scene), "canary-other")),
    CHANGE_DATA_TYPES(
            Scene::active,
            (Scene scene, Connections service) ->
                    service.changeDataTypes(scene.source, id(scene), types(EVENTS, RECORDS))),
    ACCEPT_DATA_TYPES(
            Scene::proposing,
            (Scene scene, Connections service) -> service.acceptDataTypes(scene.destination, id(scene))),
    DECLINE_DATA_TYPES(
            Scene::proposing,
            (Scene scene, Connections service) -> service.declineDataTypes(scene.destination, id(scene))),
    SWEEP(Operation::overdue, (Scene scene, Connections service) -> service.sweep()),
    SHOW(Scene::active, (Scene scene, Connections service) -> service.show(scene.flow.source(), id(scene))),
    ACTIONS(Scene::active, (Scene scene, Connections service) -> service.actions(scene.source, id(scene))),
    HISTORY(
            Scene::active,
            (Scene scene, Connections service) -> service.events(scene.flow.source(), id(scene)).stream()
                    .map(ConnectionEvent::type)
                    .toList()),
    LISTING(
            Scene::active,
            (Scene scene, Connections service) ->
                    service.list(scene.flow.source(), ConnectionFilter.all().role(Role.SOURCE)).connections().stream()
                            .map(Operation::words)
                            .toList()),
    DECIDE(Scene::consented, (Scene scene, Sharing service) -> List.of(service.decide(scene.flow, scene.item(ANN)))),
    DECIDE_ALL(
            Scene::consented,
            (Scene scene, Sharing service) -> service.decideAll(scene.flow, List.of(scene.item(ANN), scene.item(ANN)))),
    FILTER(
            Scene::consented,
            (Scene scene, Sharing service) -> service.filter(scene.flow, Stream.of("row"), row -> scene.item(ANN))
                    .toList()),
    PERMITS(
            Scene::consented,
            (Scene scene, Sharing service) -> Stream.of(scene.item(ANN))
                    .filter(service.permits(scene.flow))
                    .map(item -> "row")
                    .toList()),
    DESTINATIONS(
            Scene::consented,
            (Scene scene, Sharing service) -> service.destinations(scene.flow.source(), scene.item(ANN)).stream()
                    .map(DestinationDecision::decision)
                    .toList()),
    USABLE_SOURCES(
            Scene::consented,
            (Scene scene, Sharing service) -> service.usableSources(scene.flow.destination()).stream()
                    .map(UsableSource::dataTypes)
                    .toList());

    private final Consumer<Scene> preparation;
    private final BiFunction<Scene, Interception, Object> run;
    private final boolean ofSharing;

    Operation(Consumer<Scene> preparation, Command command) {
        this.preparation = preparation;
        this.run = (scene, interception) -> command.on(scene, scene.connections(interception));
        this.ofSharing = false;
    }

    Operation(Consumer<Scene> preparation, Question question) {
        this.preparation = preparation;
        this.run = (scene, interception) -> question.on(scene, scene.sharing(interception));
        this.ofSharing = true;
    }

    /** What is asked of the lifecycle. */
    private interface Command {
        Object on(Scene scene, Connections service);
    }

    /** What is asked of the decisions. */
    private interface Question {
        Object on(Scene scene, Sharing service);
    }

    boolean isOfSharing() {
        return ofSharing;
    }

    /** Puts in what must be there. */
    void prepare(Scene scene) {
        preparation.accept(scene);
    }

    /** Asks, and words the answer so that it is the same in every scene. */
    String run(Scene scene, Interception interception) {
        Object answer = run.apply(scene, interception);
        return answer instanceof Connection connection ? words(connection) : String.valueOf(answer);
    }

    private static String words(Connection connection) {
        return connection.status() + " #" + connection.version() + " " + connection.dataTypes();
    }

    /** Long before all else, so that nothing else is overdue by then. */
    private static void overdue(Scene scene) {
        scene.clock.set(Cast.NOON.minus(Duration.ofDays(365)));
        scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);
    }

    private static ConnectionId id(Scene scene) {
        return scene.recorded().orElseThrow().id();
    }
}
