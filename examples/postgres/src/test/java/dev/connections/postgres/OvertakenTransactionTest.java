package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody else commits while a transaction of the host's is under way. Above READ COMMITTED the database then refuses
 * to go on with what the transaction cannot see; the port has a word for that, and the transaction goes on.
 */
class OvertakenTransactionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor SOURCE = Actor.of("org_acme").via(Channel.API);

    private Database database;
    private ConnectionRepository repository;

    private void at(Isolation isolation) {
        database = Server.empty(isolation);
        repository = new PostgresConnections(database);
        HostNotes.empty(database);
    }

    private static Change created(String id, String destination, Optional<String> alias) {
        Terms terms = Terms.of(
                Flow.from(OrganizationId.of("org_acme")).to(OrganizationId.of(destination)),
                Settings.ACTIVATED_BY_DESTINATION);
        Offer offer = Offer.to(destination).named("Newsletter").sharing(Services.EVENTS);
        return (Change) Connection.create(
                ConnectionId.of(id), alias.map(Alias::of).map(terms::namedBy).orElse(terms), offer, SOURCE, NOON);
    }

    private static Change renamed(Connection connection, String name) {
        return (Change) connection.rename(SOURCE, ConnectionName.of(name), NOON);
    }

    /** What the host's own row was written for is what was answered before. */
    private <T> T amid(Database joined, Runnable others, Supplier<T> call) {
        HostNotes.write(joined, "begun");
        others.run();
        T answer = call.get();
        HostNotes.write(joined, "answered");
        return answer;
    }

    private void assertGoneOn() {
        assertThat(HostNotes.all(database)).containsExactly("answered", "begun");
        Books.of(database).assertWhole();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("promise-33")
    void a_commit_that_was_overtaken_is_stale_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);
        Change created = created("cnct_1", "org_globex", Optional.empty());
        repository.insert(created);
        Connection read = created.connection();

        CommitResult result = database.transaction(joined -> amid(
                joined,
                () -> repository.commit(renamed(read, "Theirs")),
                () -> new PostgresConnections(joined).commit(renamed(read, "Ours"))));

        assertThat(result).isEqualTo(CommitResult.STALE);
        assertThat(repository.find(read.id()).orElseThrow().name().value()).isEqualTo("Theirs");
        assertGoneOn();
    }

    @ParameterizedTest
    @EnumSource
    void a_pair_that_was_taken_meanwhile_is_answered_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);

        InsertResult result = database.transaction(joined -> amid(
                joined,
                () -> repository.insert(created("cnct_1", "org_globex", Optional.empty())),
                () -> new PostgresConnections(joined).insert(created("cnct_2", "org_globex", Optional.empty()))));

        assertThat(result).isEqualTo(new InsertResult.PairTaken(ConnectionId.of("cnct_1")));
        assertGoneOn();
    }

    @ParameterizedTest
    @EnumSource
    void an_alias_that_was_taken_meanwhile_is_answered_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);

        InsertResult result = database.transaction(joined -> amid(
                joined,
                () -> repository.insert(created("cnct_1", "org_globex", Optional.of("umbrella"))),
                () -> new PostgresConnections(joined)
                        .insert(created("cnct_2", "org_initech", Optional.of("umbrella")))));

        assertThat(result).isEqualTo(new InsertResult.AliasTaken(ConnectionId.of("cnct_1")));
        assertGoneOn();
    }

    /** Of an id that is taken the port has no word, since ids are drawn at random: it is thrown. */
    @ParameterizedTest
    @EnumSource
    void an_id_that_was_taken_meanwhile_is_thrown_and_the_transaction_goes_on(Isolation isolation) {
        at(isolation);
        Change theirs = created("cnct_1", "org_globex", Optional.empty());

        database.transaction(joined -> amid(
                joined,
                () -> repository.insert(theirs),
                () -> assertThatThrownBy(() -> new PostgresConnections(joined)
                                .insert(created("cnct_1", "org_initech", Optional.empty())))
                        .isInstanceOfAny(IllegalStateException.class, DatabaseException.class)));

        assertThat(repository.find(ConnectionId.of("cnct_1"))).contains(theirs.connection());
        assertGoneOn();
    }
}
