package dev.connections.postgres.load;

import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.postgres.Database;
import dev.connections.postgres.PostgresConnections;
import dev.connections.postgres.PostgresConsents;
import dev.connections.postgres.PostgresShareTokens;
import dev.connections.spi.ConsentQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a random sample back: each is what the library made, and each connection is the fold of its events. */
final class Sample {

    private static final int MOST = 1_000;

    private final Random random = new Random();
    private final Population population;
    private final PostgresConnections connections;
    private final PostgresConsents consents;
    private final PostgresShareTokens tokens;

    Sample(Database database, Population population) {
        this.population = population;
        this.connections = new PostgresConnections(database);
        this.consents = new PostgresConsents(database);
        this.tokens = new PostgresShareTokens(database);
    }

    String check() {
        numbers(population.size().connections()).forEach(this::checkConnection);
        numbers(population.people()).forEach(this::checkPerson);
        numbers(population.size().tokens()).forEach(this::checkToken);
        return "What was stored of " + MOST + " connections, people and tokens each is what was made.";
    }

    private IntStream numbers(int bound) {
        return random.ints(MOST, 0, bound);
    }

    private void checkConnection(int number) {
        History made = population.connection(number);
        ConnectionId id = population.id(number);
        Connection stored = connections.find(id).orElseThrow(() -> new IllegalStateException(id + " is not stored"));
        List<ConnectionEvent> events = connections.events(id, 0, made.events().size() + 1);
        require(stored.equals(made.now()), id + " is not stored as it was made");
        require(events.equals(made.events()), "the events of " + id + " are not stored as they were made");
        require(Connection.fold(events).equals(stored), id + " is not the fold of its events");
    }

    private void checkPerson(int person) {
        SubjectId subject = population.subject(person);
        List<Statement> made = IntStream.iterate(
                        person,
                        number -> number < population.size().statements(),
                        number -> number + population.people())
                .mapToObj(population::statement)
                .toList();
        Set<OrganizationId> everywhere = new HashSet<>(Set.of(population.sourceOf(person)));
        made.forEach(said -> said.scope().destination().ifPresent(everywhere::add));
        ConsentQuestion asked = new ConsentQuestion(population.sourceOf(person), everywhere, Set.of(subject));
        require(
                made.equals(consents.statements(asked).get(subject)),
                "what a person said is not stored as it was said");
    }

    private void checkToken(int number) {
        require(
                tokens.find(population.secret(number).digest())
                        .equals(Optional.of(population.token(number).token())),
                "a token is not stored as it was made");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
