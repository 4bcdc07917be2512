package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused changes nothing, and says why. */
interface Refusals extends ServiceTests {

    private static List<ThrowingCallable> everyVerb(Connections connections, Actor actor, ConnectionId id) {
        return List.of(
                () -> connections.activate(actor, id),
                () -> connections.activate(actor, id, 1),
                () -> connections.deactivate(actor, id),
                () -> connections.reactivate(actor, id),
                () -> connections.rename(actor, id, "canary-other"),
                () -> connections.changeDataTypes(actor, id, types(RECORDS)),
                () -> connections.acceptDataTypes(actor, id),
                () -> connections.acceptDataTypes(actor, id, 1),
                () -> connections.declineDataTypes(actor, id));
    }

    private static void assertNothingChanged(
            Scene scene, Connection before, RefusalReason reason, List<ThrowingCallable> commands) {
        for (ThrowingCallable command : commands) {
            assertRefused(reason, command);
            scene.assertStored(before);
        }
    }

    @Test
    @Tag("promise-3")
    default void absent_and_not_yours_are_the_same_answer() {
        Scene scene = scene();
        Connection active = scene.active();
        Connections connections = scene.connections();
        Function<ConnectionId, List<ThrowingCallable>> everything = id -> {
            List<ThrowingCallable> calls = new ArrayList<>(everyVerb(connections, scene.stranger, id));
            calls.add(() -> connections.show(scene.stranger.organization(), id));
            calls.add(() -> connections.events(scene.stranger.organization(), id));
            calls.add(() -> connections.actions(scene.stranger, id));
            calls.add(() -> connections.list(
                    scene.stranger.organization(), ConnectionFilter.all().after(id)));
            return calls;
        };
        List<ThrowingCallable> notYours = everything.apply(active.id());
        List<ThrowingCallable> absent = everything.apply(ConnectionId.of("absent"));

        for (int i = 0; i < notYours.size(); i++) {
            RefusedException one = assertRefused(RefusalReason.NOT_FOUND, notYours.get(i));
            RefusedException other = assertRefused(RefusalReason.NOT_FOUND, absent.get(i));
            assertThat(one.refusal()).isSameAs(other.refusal()).isEqualTo(Refusal.NO_SUCH_CONNECTION);
            assertThat(one).hasMessage(other.getMessage());
        }
        scene.assertStored(active);
    }

    @Test
    default void the_source_cannot_do_what_is_the_destinations() {
        Scene scene = scene();
        Connection proposing = scene.proposing();
        Actor source = Actor.of(scene.flow.source()).via(Channel.DASHBOARD);
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                proposing,
                RefusalReason.WRONG_ACTOR,
                List.of(
                        () -> connections.activate(source, proposing.id()),
                        () -> connections.activate(source, proposing),
                        () -> connections.acceptDataTypes(source, proposing.id()),
                        () -> connections.acceptDataTypes(source, proposing.id(), proposing.version()),
                        () -> connections.declineDataTypes(source, proposing.id())));
    }

    @Test
    default void the_destination_cannot_do_what_is_the_sources() {
        Scene scene = scene();
        Connection ended = scene.ended();
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                ended,
                RefusalReason.WRONG_ACTOR,
                List.of(
                        () -> connections.reactivate(scene.destination, ended.id()),
                        () -> connections.rename(scene.destination, ended.id(), "canary-other"),
                        () -> connections.changeDataTypes(scene.destination, ended.id(), types(RECORDS))));
    }

    @Test
    @Tag("promise-6")
    default void no_program_accepts() {
        Scene scene = scene();
        Connection offer = scene.offered();
        Actor program = Actor.of(scene.flow.destination()).via(Channel.API);
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                offer,
                RefusalReason.WRONG_CHANNEL,
                List.of(
                        () -> connections.activate(program, offer.id()),
                        () -> connections.activate(program, offer),
                        () -> connections.acceptDataTypes(program, offer.id())));
    }

    @Test
    default void a_status_that_does_not_allow_it_is_refused() {
        Scene scene = scene();
        Connection ended = scene.ended();
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                ended,
                RefusalReason.WRONG_STATUS,
                List.of(
                        () -> connections.activate(scene.destination, ended.id()),
                        () -> connections.deactivate(scene.source, ended.id()),
                        () -> connections.acceptDataTypes(scene.destination, ended.id()),
                        () -> connections.declineDataTypes(scene.destination, ended.id())));
    }

    @Test
    default void an_active_connection_is_neither_reactivated_nor_has_it_anything_to_accept() {
        Scene scene = scene();
        Connection active = scene.active();
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                active,
                RefusalReason.WRONG_STATUS,
                List.of(
                        () -> connections.reactivate(scene.source, active.id()),
                        () -> connections.activate(scene.destination, active.id()),
                        () -> connections.acceptDataTypes(scene.destination, active.id()),
                        () -> connections.declineDataTypes(scene.destination, active.id())));
    }

    @Test
    default void an_expired_offer_is_refused_as_expired_swept_or_not() {
        Scene scene = scene();
        Connection offer = scene.offered();
        scene.clock.advance(Scene.OPEN_FOR);

        assertRefused(RefusalReason.EXPIRED, () -> scene.connections().activate(scene.destination, offer.id()));
        scene.assertStored(offer);

        assertThat(scene.connections().sweep()).isEqualTo(1);
        assertRefused(RefusalReason.EXPIRED, () -> scene.connections().activate(scene.destination, offer.id()));
    }

    @Test
    default void what_shows_by_itself_to_be_wrong_is_invalid() {
        Scene scene = scene();
        Connection active = scene.active();
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                active,
                RefusalReason.INVALID,
                List.of(
                        () -> connections.rename(scene.source, active.id(), " "),
                        () -> connections.rename(scene.source, ConnectionId.of("absent"), "canary-\u202E"),
                        () -> connections.changeDataTypes(scene.source, active.id(), types(RECORDS)),
                        () -> ConnectionFilter.all().limit(0),
                        () -> ConnectionFilter.all().limit(501),
                        () -> ConnectionFilter.all().namePrefix("canary-\u0000")));
    }

    @Test
    default void a_version_other_than_the_current_one_is_stale() {
        Scene scene = scene();
        Connection offer = scene.offered();
        Connection renamed = scene.connections().rename(scene.source, offer.id(), "Other");
        Connections connections = scene.connections();

        assertNothingChanged(
                scene,
                renamed,
                RefusalReason.STALE,
                List.of(
                        () -> connections.activate(scene.destination, offer),
                        () -> connections.activate(scene.destination, offer.id(), 3)));

        Connection active = connections.activate(scene.destination, renamed);
        Connection proposing = connections.changeDataTypes(scene.source, active.id(), types(EVENTS, RECORDS));
        assertNothingChanged(
                scene,
                proposing,
                RefusalReason.STALE,
                List.of(() -> connections.acceptDataTypes(scene.destination, active.id(), active.version())));
    }
}
