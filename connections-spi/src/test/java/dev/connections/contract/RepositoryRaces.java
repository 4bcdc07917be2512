package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.ACME_TO_GLOBEX;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.spi.CommitResult;
import dev.connections.spi.InsertResult;
import dev.connections.spi.InsertResult.AliasTaken;
import dev.connections.spi.InsertResult.Inserted;
import dev.connections.spi.InsertResult.PairTaken;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of many writes at the same time one succeeds, and all others learn of it. */
interface RepositoryRaces extends RepositoryTests {

    int ROUNDS = 50;

    @Test
    @Tag("promise-8")
    default void of_many_inserts_of_one_pair_one_succeeds() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round" + round + "-";
            var flow = Draft.of("any", ACME, organization(round)).flow();

            List<InsertResult> results = Race.of(
                    Race.THREADS,
                    number ->
                            repository().insert(Draft.of(prefix + number, flow).created()));

            ConnectionId winner = repository().find(flow).orElseThrow().id();
            assertOneSucceeded(results, prefix, winner, PairTaken::new);
        }
    }

    @Test
    @Tag("promise-8")
    default void of_many_inserts_of_one_alias_one_succeeds() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "round" + round + "-";
            String alias = "alias" + round;

            List<InsertResult> results = Race.of(
                    Race.THREADS,
                    number -> repository()
                            .insert(Draft.of(prefix + number, ACME, organization(prefix + number))
                                    .alias(alias)
                                    .created()));

            ConnectionId winner = ConnectionId.of(prefix + results.indexOf(new Inserted()));
            assertOneSucceeded(results, prefix, winner, AliasTaken::new);
        }
    }

    private void assertOneSucceeded(
            List<InsertResult> results,
            String prefix,
            ConnectionId winner,
            Function<ConnectionId, InsertResult> taken) {
        for (int number = 0; number < results.size(); number++) {
            ConnectionId id = ConnectionId.of(prefix + number);
            boolean won = id.equals(winner);
            assertThat(results.get(number)).isEqualTo(won ? new Inserted() : taken.apply(winner));
            assertThat(repository().find(id).isPresent()).isEqualTo(won);
            assertThat(repository().events(id, 0, PLENTY)).hasSize(won ? 1 : 0);
        }
        assertThat(everything().stream()
                        .filter(connection -> connection.id().value().startsWith(prefix)))
                .hasSize(1);
    }

    @Test
    @Tag("promise-33")
    default void of_many_commits_from_one_version_one_succeeds() {
        Draft draft = Draft.of("c1", ACME_TO_GLOBEX);
        Connection connection = draft.in(repository());
        for (int round = 0; round < ROUNDS; round++) {
            Connection from = connection;
            List<Connection> after = IntStream.range(0, Race.THREADS)
                    .mapToObj(number -> ConnectionName.of("Name " + from.version() + " " + number))
                    .map(name -> Draft.change(from.rename(draft.source(), name, NOON))
                            .connection())
                    .toList();

            List<CommitResult> results = Race.of(
                    Race.THREADS,
                    number -> repository()
                            .commit(Draft.change(from.rename(
                                    draft.source(), after.get(number).name(), NOON))));

            assertThat(results).containsOnlyOnce(CommitResult.COMMITTED);
            assertThat(Collections.frequency(results, CommitResult.STALE)).isEqualTo(Race.THREADS - 1);
            connection = after.get(results.indexOf(CommitResult.COMMITTED));
            List<ConnectionEvent> events = repository().events(from.id(), 0, PLENTY);
            assertThat(events).hasSize((int) connection.version());
            assertThat(repository().find(from.id())).contains(connection).contains(Connection.fold(events));
        }
    }

    @Test
    @Tag("promise-34")
    default void a_reader_sees_state_and_event_together() {
        Draft draft = Draft.of("c1", ACME_TO_GLOBEX);
        Connection created = draft.in(repository());

        List<Boolean> together =
                Race.of(3, number -> number == 0 ? renameOften(draft, created) : everyReadIsConsistent(created.id()));

        assertThat(together).containsOnly(true);
        assertThat(repository().find(created.id()).orElseThrow().version()).isEqualTo(ROUNDS + 1);
    }

    private boolean renameOften(Draft draft, Connection created) {
        Connection connection = created;
        for (int i = 0; i < ROUNDS; i++) {
            connection =
                    Draft.commit(repository(), connection.rename(draft.source(), ConnectionName.of("Name " + i), NOON));
        }
        return true;
    }

    private boolean everyReadIsConsistent(ConnectionId id) {
        boolean consistent = true;
        for (int i = 0; i < ROUNDS; i++) {
            long before = repository().find(id).orElseThrow().version();
            List<ConnectionEvent> events = repository().events(id, 0, PLENTY);
            long after = repository().find(id).orElseThrow().version();
            Connection folded = Connection.fold(events);
            consistent &= before <= folded.version() && folded.version() <= after;
        }
        return consistent;
    }
}
