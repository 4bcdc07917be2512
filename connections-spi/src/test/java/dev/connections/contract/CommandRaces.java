package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Connection;
import dev.connections.service.Connections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands from many threads leave one history, in which each command that was done has its event. */
interface CommandRaces extends ServiceTests {

    int ROUNDS = 30;
    Set<RefusalReason> LOSING = EnumSet.of(RefusalReason.STALE, RefusalReason.WRONG_STATUS, RefusalReason.DUPLICATE);

    private static Optional<Connection> unlessLost(Supplier<Connection> command) {
        try {
            return Optional.of(command.get());
        } catch (RefusedException refused) {
            assertThat(refused.reason()).isIn(LOSING);
            return Optional.empty();
        }
    }

    @Test
    @Tag("promise-8")
    default void of_many_creations_of_one_pair_one_is_done_and_the_others_name_it() {
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = scene(round);

            List<ConnectionId> named = Race.of(Race.THREADS, number -> {
                try {
                    return scene.offered().id();
                } catch (RefusedException refused) {
                    assertThat(refused.reason()).isEqualTo(RefusalReason.DUPLICATE);
                    return refused.refusal().existing().orElseThrow();
                }
            });

            assertThat(named).containsOnly(scene.recorded().orElseThrow().id());
            assertThat(scene.history()).hasSize(1);
        }
    }

    @Test
    @Tag("promise-4")
    default void activations_and_deactivations_that_race_leave_a_consistent_history() {
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = scene(round);
            ConnectionId id = scene.offered().id();
            Connections connections = scene.connections();

            List<Optional<Connection>> results = Race.of(
                    Race.THREADS,
                    number -> unlessLost(() -> switch (number % 4) {
                        case 0 -> connections.activate(scene.destination, id);
                        case 1 -> connections.deactivate(scene.destination, id);
                        case 2 -> connections.rename(scene.source, id, "Name " + number);
                        default -> connections.reactivate(scene.source, id);
                    }));

            List<Long> versions = results.stream()
                    .flatMap(Optional::stream)
                    .map(Connection::version)
                    .toList();
            assertThat(versions).doesNotHaveDuplicates();
            assertThat(scene.history()).hasSize(versions.size() + 1);
            assertThat(scene.recorded().orElseThrow().version()).isEqualTo(versions.size() + 1L);
            scene.assertWhole();
        }
    }

    @Test
    @Tag("promise-33")
    default void of_many_activations_of_one_seen_version_one_is_done() {
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = scene(round);
            Connection offer = scene.offered();

            List<Optional<Connection>> results = Race.of(
                    Race.THREADS, number -> unlessLost(() -> scene.connections().activate(scene.destination, offer)));

            assertThat(results.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(scene.history()).hasSize(2);
            scene.assertWhole();
        }
    }

    @Test
    default void sweeps_that_race_write_each_end_down_once() {
        int offers = 20;
        Scene last = scene(0);
        for (int number = 0; number < offers; number++) {
            last = scene(number);
            last.offered();
        }
        Scene sweeping = last;
        sweeping.clock.advance(Scene.OPEN_FOR);

        List<Integer> written = Race.of(4, number -> sweeping.connections().sweep());

        assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(offers);
        assertThat(sweeping.history()).hasSize(2);
        sweeping.assertWhole();
    }
}
