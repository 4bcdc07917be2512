package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.INITECH;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.organization;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.PortMethod.INSERT;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.OrganizationId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.lifecycle.EventForm;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.PortFailedException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused, and what fails before it is stored, leaves everything as it was. */
interface Untouched extends ServiceTests {

    List<Function<Scene, Connection>> STANDINGS =
            List.of(Scene::offered, Untouched::expired, Scene::active, Scene::proposing, Scene::ended);

    List<Function<Scene, Actor>> ACTORS = List.of(
            scene -> scene.source,
            scene -> scene.destination,
            scene -> Actor.of(scene.flow.destination()).via(Channel.API),
            scene -> scene.stranger);

    private static Connection expired(Scene scene) {
        Connection offered = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);
        return offered;
    }

    private static List<BiConsumer<Connections, Actor>> everyVerb(Connection found) {
        return List.of(
                (connections, actor) -> connections.activate(actor, found.id()),
                (connections, actor) -> connections.activate(actor, found.id(), found.version() + 1),
                (connections, actor) -> connections.deactivate(actor, found.id()),
                (connections, actor) -> connections.reactivate(actor, found.id()),
                (connections, actor) -> connections.rename(actor, found.id(), "canary-other"),
                (connections, actor) -> connections.rename(actor, found.id(), " "),
                (connections, actor) -> connections.changeDataTypes(actor, found.id(), types(RECORDS)),
                (connections, actor) -> connections.acceptDataTypes(actor, found.id()),
                (connections, actor) -> connections.acceptDataTypes(actor, found.id(), found.version() + 1),
                (connections, actor) -> connections.declineDataTypes(actor, found.id()));
    }

    /** What a store has of a connection, in the form in which it is stored. */
    record Kept(Optional<ConnectionForm> connection, List<EventForm> events) {

        static Kept of(Scene scene) {
            return new Kept(
                    scene.recorded().map(Connection::toForm),
                    scene.history().stream().map(ConnectionEvent::toForm).toList());
        }
    }

    @Test
    @Tag("promise-1")
    default void a_refused_command_changes_nothing_byte_for_byte() {
        int tried = 0;
        int refused = 0;
        for (Function<Scene, Connection> standing : STANDINGS) {
            for (Function<Scene, Actor> actor : ACTORS) {
                for (int verb = 0; verb < 10; verb++) {
                    Scene scene = scene(tried++);
                    Connection found = standing.apply(scene);
                    refused += isRefused(scene, everyVerb(found).get(verb), actor.apply(scene)) ? 1 : 0;
                }
            }
        }
        assertThat(refused).isBetween(tried / 2, tried - 10);
    }

    private static boolean isRefused(Scene scene, BiConsumer<Connections, Actor> verb, Actor actor) {
        Kept before = Kept.of(scene);
        try {
            verb.accept(scene.connections(), actor);
            return false;
        } catch (RefusedException refused) {
            assertThat(Kept.of(scene)).as("%s, %s", actor, refused.getMessage()).isEqualTo(before);
            return true;
        }
    }

    @Test
    @Tag("promise-9")
    default void a_failed_create_reserves_nothing() {
        Scene scene = scene();
        Connection first = scene.connections().create(scene.source, scene.offerByAlias());
        adapters().register(INITECH, first.destinationAlias().orElseThrow());

        assertRefused(RefusalReason.DUPLICATE, () -> scene.connections().create(scene.source, scene.offerByAlias()));
        assertCreated(scene, INITECH);

        OrganizationId later = organization("later");
        assertRefused(RefusalReason.NOT_FOUND, () -> scene.connections().create(scene.source, offerTo(later)));
        adapters().register(later);
        assertCreated(scene, later);

        OrganizationId unlucky = organization("unlucky");
        adapters().register(unlucky);
        Interception failing = Interception.before(INSERT, () -> {
            throw new IllegalStateException("planted");
        });
        assertThatExceptionOfType(PortFailedException.class)
                .isThrownBy(() -> scene.connections(failing).create(scene.source, offerTo(unlucky)));
        assertCreated(scene, unlucky);
        scene.assertStored(first);
    }

    private static Offer offerTo(OrganizationId destination) {
        return Offer.to(destination).named("canary-name").sharing(EVENTS);
    }

    private static void assertCreated(Scene scene, OrganizationId destination) {
        Connection created = scene.connections().create(scene.source, offerTo(destination));
        assertThat(scene.adapters.repository().find(created.flow())).contains(created);
        assertThat(created.destination()).isEqualTo(destination);
        assertThat(created.version()).isEqualTo(1);
    }
}
