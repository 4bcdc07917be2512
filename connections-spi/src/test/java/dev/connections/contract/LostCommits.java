package dev.connections.contract;

import static dev.connections.contract.Cast.EVENTS;
import static dev.connections.contract.Cast.RECORDS;
import static dev.connections.contract.Cast.types;
import static dev.connections.contract.PortMethod.COMMIT;
import static dev.connections.contract.ServiceTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.RefusalReason;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.service.Connections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another command is faster: the one that lost tries again from fresh state, a few times. */
interface LostCommits extends ServiceTests {

    int ATTEMPTS = 4;
    int ATTEMPTS_TO_DEACTIVATE = 32;

    /** Lets a renaming slip in before each of the first commits. */
    private static Interception losing(Scene scene, int times, AtomicInteger commits) {
        return Interception.before(COMMIT, () -> {
            int number = commits.incrementAndGet();
            if (number <= times) {
                scene.connections()
                        .rename(scene.source, scene.recorded().orElseThrow().id(), "Other " + number);
            }
        });
    }

    private static Connection withProposal(Scene scene, BiFunction<Connections, ConnectionId, Connection> command) {
        Connection proposing = scene.proposing();
        return command.apply(scene.connections(losing(scene, ATTEMPTS - 1, new AtomicInteger())), proposing.id());
    }

    @Test
    default void a_command_that_lost_three_times_is_done_the_fourth() {
        Scene scene = scene();
        List<BiFunction<Connections, ConnectionId, Connection>> commands = List.of(
                (connections, id) -> connections.activate(scene.destination, id),
                (connections, id) -> connections.changeDataTypes(scene.source, id, types(EVENTS, RECORDS)),
                (connections, id) -> connections.acceptDataTypes(scene.destination, id),
                (connections, id) -> connections.rename(scene.source, id, "Last"),
                (connections, id) -> connections.deactivate(scene.destination, id),
                (connections, id) -> connections.reactivate(scene.source, id));
        ConnectionId id = scene.offered().id();

        for (BiFunction<Connections, ConnectionId, Connection> command : commands) {
            AtomicInteger commits = new AtomicInteger();
            scene.assertStored(command.apply(scene.connections(losing(scene, ATTEMPTS - 1, commits)), id));
            assertThat(commits).hasValue(ATTEMPTS);
        }
        Scene other = scene(1);
        other.assertStored(
                withProposal(other, (connections, found) -> connections.declineDataTypes(other.destination, found)));
    }

    @Test
    default void a_command_that_lost_four_times_is_refused_as_stale() {
        Scene scene = scene();
        Connection offer = scene.offered();
        AtomicInteger commits = new AtomicInteger();

        assertRefused(
                RefusalReason.STALE,
                () -> scene.connections(losing(scene, ATTEMPTS, commits)).activate(scene.destination, offer.id()));

        assertThat(commits).hasValue(ATTEMPTS);
        assertThat(scene.recorded().orElseThrow().status()).isEqualTo(Status.PENDING);
        scene.assertWhole();
    }

    @Test
    default void a_deactivation_is_tried_longer_than_anything_else() {
        Scene scene = scene();
        Connection active = scene.active();
        AtomicInteger commits = new AtomicInteger();

        Connection ended = scene.connections(losing(scene, ATTEMPTS_TO_DEACTIVATE - 1, commits))
                .deactivate(scene.destination, active.id());

        assertThat(ended.status()).isEqualTo(Status.INACTIVE);
        assertThat(commits).hasValue(ATTEMPTS_TO_DEACTIVATE);
        scene.assertStored(ended);
    }

    @Test
    @Tag("promise-6")
    default void a_deactivation_is_never_given_up_silently() {
        Scene scene = scene();
        Connection active = scene.active();
        AtomicInteger commits = new AtomicInteger();

        assertRefused(
                RefusalReason.STALE,
                () -> scene.connections(losing(scene, Integer.MAX_VALUE, commits))
                        .deactivate(scene.source, active.id()));

        assertThat(commits).hasValue(ATTEMPTS_TO_DEACTIVATE);
        assertThat(scene.recorded().orElseThrow().isActive()).isTrue();
        scene.assertStored(scene.connections().deactivate(scene.source, active.id()));
    }

    @Test
    default void a_command_that_named_the_version_it_saw_is_not_tried_again() {
        Scene scene = scene();
        Connection offer = scene.offered();
        AtomicInteger commits = new AtomicInteger();
        assertRefused(
                RefusalReason.STALE,
                () -> scene.connections(losing(scene, 1, commits)).activate(scene.destination, offer));
        assertThat(commits).hasValue(1);
        assertThat(scene.recorded().orElseThrow().status()).isEqualTo(Status.PENDING);

        Scene other = scene(1);
        Connection proposing = other.proposing();
        assertRefused(
                RefusalReason.STALE,
                () -> other.connections(losing(other, 1, new AtomicInteger()))
                        .acceptDataTypes(other.destination, proposing.id(), proposing.version()));
        other.assertWhole();
    }

    @Test
    default void a_command_that_lost_is_ruled_on_afresh() {
        Scene scene = scene();
        Connection offer = scene.offered();
        AtomicInteger once = new AtomicInteger();
        Interception ending = Interception.before(COMMIT, () -> {
            if (once.getAndIncrement() == 0) {
                scene.connections().deactivate(scene.source, offer.id());
            }
        });

        assertRefused(
                RefusalReason.WRONG_STATUS, () -> scene.connections(ending).activate(scene.destination, offer.id()));

        assertThat(once).hasValue(1);
        assertThat(scene.recorded().orElseThrow().status()).isEqualTo(Status.INACTIVE);
        scene.assertWhole();
    }
}
