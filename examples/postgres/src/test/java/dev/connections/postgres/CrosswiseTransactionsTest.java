package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.ProofReference;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two transactions of the host's change the same two things, each the one first that the other changes second. Neither
 * could ever go on: the database gives up what one of them is at.
 */
class CrosswiseTransactionsTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final SubjectId ANN = SubjectId.of("ann");
    private static final SubjectId BOB = SubjectId.of("bob");
    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final OrganizationId GLOBEX = OrganizationId.of("org_globex");

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private Database database;

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    private void at(Isolation isolation) {
        database = Server.empty(isolation);
        HostNotes.empty(database);
    }

    /** Another transaction, which waits for what the one that calls this has changed. Whoever waits next gives up. */
    private <T> Future<T> theirs(Database ours, String blockedBy, Function<Database, T> work) {
        Future<T> theirs = other.submit(() -> database.transaction(work));
        Blocked.await(database, blockedBy, theirs::isDone);
        assertThat(theirs).isNotDone();
        HostNotes.change(ours, "set local deadlock_timeout = '10ms'");
        return theirs;
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_COMMITTED", "REPEATABLE_READ"})
    void a_commit_that_is_given_up_is_stale_and_both_transactions_go_on(Isolation isolation) throws Exception {
        at(isolation);

        Crossed crossed = crossed();

        assertThat(crossed.ours()).isEqualTo(CommitResult.STALE);
        assertThat(crossed.theirs().get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(CommitResult.STALE);
        assertThat(names()).containsExactlyInAnyOrder("Ours", "Theirs");
        assertThat(HostNotes.all(database)).containsExactly("ours", "theirs");
        Books.of(database).assertWhole();
    }

    /** There is no order in which both could have been alone: of the one that went on second nothing is stored. */
    @Test
    void where_transactions_must_be_as_if_one_by_one_the_second_is_given_up_as_a_whole() {
        at(Isolation.SERIALIZABLE);

        Crossed crossed = crossed();

        assertThat(crossed.ours()).isEqualTo(CommitResult.STALE);
        assertThatThrownBy(() -> crossed.theirs().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(DatabaseException.class)
                .hasMessageContaining("SQL state 40001");
        assertThat(names()).containsExactlyInAnyOrder("Ours", "Newsletter");
        assertThat(HostNotes.all(database)).containsExactly("ours");
        Books.of(database).assertWhole();
    }

    private Crossed crossed() {
        Connection first = created("cnct_1", "org_globex");
        Connection second = created("cnct_2", "org_initech");
        return database.transaction(joined -> {
            assertThat(rename(joined, first, "Ours")).isEqualTo(CommitResult.COMMITTED);
            Future<CommitResult> theirs = theirs(joined, Blocked.BY_A_ROW, their -> {
                assertThat(rename(their, second, "Theirs")).isEqualTo(CommitResult.COMMITTED);
                CommitResult overtaken = rename(their, first, "Theirs");
                HostNotes.write(their, "theirs");
                return overtaken;
            });
            CommitResult givenUp = rename(joined, second, "Ours");
            HostNotes.write(joined, "ours");
            return new Crossed(givenUp, theirs);
        });
    }

    private Connection created(String id, String destination) {
        Terms terms = Terms.of(Flow.from(ACME).to(OrganizationId.of(destination)), Settings.ACTIVATED_BY_DESTINATION);
        Offer offer = Offer.to(destination).named("Newsletter").sharing(Services.EVENTS);
        Change created = (Change) Connection.create(ConnectionId.of(id), terms, offer, Stored.ACME, NOON);
        new PostgresConnections(database).insert(created);
        return created.connection();
    }

    private static CommitResult rename(Database joined, Connection connection, String name) {
        return new PostgresConnections(joined)
                .commit((Change) connection.rename(Stored.ACME, ConnectionName.of(name), NOON));
    }

    private List<String> names() {
        return new PostgresConnections(database)
                .all(Position.START, 3).stream()
                        .map(connection -> connection.name().value())
                        .toList();
    }

    private record Crossed(CommitResult ours, Future<CommitResult> theirs) {}

    @ParameterizedTest
    @EnumSource
    void of_a_transaction_that_is_given_up_while_it_records_nothing_is_stored_and_as_a_whole_it_can_be_run_again(
            Isolation isolation) throws Exception {
        at(isolation);
        AtomicReference<Future<Integer>> theirs = new AtomicReference<>();

        assertThatThrownBy(() -> database.transaction(joined -> {
                    HostNotes.write(joined, "ours");
                    record(joined, ANN, "ours");
                    theirs.set(theirs(joined, Blocked.BY_NAME, their -> {
                        record(their, BOB, "theirs");
                        record(their, ANN, "theirs");
                        return HostNotes.write(their, "theirs");
                    }));
                    record(joined, BOB, "ours");
                    return joined;
                }))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("SQL state 40P01");
        theirs.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(HostNotes.all(database)).containsExactly("theirs");
        assertThat(said(ANN)).containsExactly("theirs");
        assertThat(said(BOB)).containsExactly("theirs");

        database.transaction(joined -> {
            record(joined, ANN, "ours");
            record(joined, BOB, "ours");
            return HostNotes.write(joined, "ours");
        });
        assertThat(HostNotes.all(database)).containsExactly("ours", "theirs");
        assertThat(said(ANN)).containsExactly("theirs", "ours");
        assertThat(said(BOB)).containsExactly("theirs", "ours");
    }

    private static void record(Database joined, SubjectId subject, String by) {
        new PostgresConsents(joined)
                .record(Statement.granted(subject, ACME, Scope.everythingToAnyone())
                        .proof(ProofReference.of(by))
                        .build());
    }

    private List<String> said(SubjectId subject) {
        ConsentQuestion question = new ConsentQuestion(ACME, Set.of(GLOBEX), Set.of(subject));
        return new PostgresConsents(database)
                .statements(question).getOrDefault(subject, List.of()).stream()
                        .flatMap(statement -> statement.proof().stream())
                        .map(ProofReference::value)
                        .toList();
    }
}
