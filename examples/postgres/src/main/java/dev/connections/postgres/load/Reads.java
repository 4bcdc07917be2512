package dev.connections.postgres.load;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Status;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.TokenSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calls of the ports that only read, each about something else of a population that is loaded. */
final class Reads {

    private static final int PAGE = 100;

    private final Population population;
    private final Random random = new Random(1);

    Reads(Population population) {
        this.population = population;
    }

    List<Kind> all() {
        return List.of(
                Kind.read("find a connection by id", this::findById),
                Kind.read("find a connection by flow", this::findByFlow),
                Kind.read("a connection's events", this::events),
                Kind.read("list a source's connections, page of 100", this::list),
                Kind.read("list either side's active connections, page of 100", this::listActive),
                Kind.read("all connections, page of 100", this::everything),
                Kind.read("offers due, page of 100", this::due),
                Kind.read("is there an organization", this::exists),
                Kind.read("consent of 1 person", () -> consent(1)),
                Kind.read("consent of 100 people", () -> consent(PAGE)),
                Kind.read("find a token by id", this::tokenById),
                Kind.read("find a token by digest", this::tokenByDigest),
                Kind.read("a token's events", this::tokenEvents),
                Kind.read("list a source's tokens, page of 100", this::listTokens),
                Kind.read("tokens due, page of 100", this::dueTokens));
    }

    private int any(int bound) {
        return random.nextInt(bound);
    }

    private int connection() {
        return any(population.size().connections());
    }

    private int token() {
        return any(population.size().tokens());
    }

    private Instant sometime() {
        return Population.BEGINNING.plusSeconds(connection() / 2);
    }

    private Ports.Call findById() {
        ConnectionId id = population.id(connection());
        return on -> on.connections().find(id).orElseThrow();
    }

    private Ports.Call findByFlow() {
        Flow flow = population.flow(connection());
        return on -> on.connections().find(flow).orElseThrow();
    }

    private Ports.Call events() {
        ConnectionId id = population.id(connection());
        return on -> on.connections().events(id, 0, PAGE);
    }

    private Ports.Call list() {
        return list(Optional.of(Role.SOURCE), Optional.empty());
    }

    private Ports.Call listActive() {
        return list(Optional.empty(), Optional.of(Status.ACTIVE));
    }

    private Ports.Call list(Optional<Role> role, Optional<Status> status) {
        OrganizationId party = population.flow(connection()).source();
        Position after = new Position(sometime(), "");
        ConnectionQuery query = new ConnectionQuery(
                party, role, status, Instant.now(), Optional.empty(), Optional.empty(), after, PAGE);
        return on -> on.connections().list(query);
    }

    private Ports.Call everything() {
        Position after = new Position(sometime(), "");
        return on -> on.connections().all(after, PAGE);
    }

    private Ports.Call due() {
        Instant now = Instant.now();
        return on -> on.connections().due(now, Position.START, PAGE);
    }

    private Ports.Call exists() {
        OrganizationId organization = population.organization(any(population.organizations()));
        return on -> on.directory().exists(organization);
    }

    private Ports.Call consent(int people) {
        int first = any(population.people());
        Set<SubjectId> asked = IntStream.range(0, people)
                .map(next -> (int) ((first + (long) next * population.sources()) % population.people()))
                .mapToObj(population::subject)
                .collect(Collectors.toSet());
        OrganizationId source = population.sourceOf(first);
        OrganizationId destination =
                population.organization((first % population.sources() + 2) % population.organizations());
        ConsentQuestion question = new ConsentQuestion(source, Set.of(destination), asked);
        return on -> on.consents().statements(question);
    }

    private Ports.Call tokenById() {
        TokenId id = population.tokenId(token());
        return on -> on.tokens().find(id).orElseThrow();
    }

    private Ports.Call tokenByDigest() {
        TokenSecret secret = population.secret(token());
        return on -> on.tokens().find(secret.digest()).orElseThrow();
    }

    private Ports.Call tokenEvents() {
        TokenId id = population.tokenId(token());
        return on -> on.tokens().events(id);
    }

    private Ports.Call listTokens() {
        OrganizationId party = population.flow(population.connectionOf(token())).source();
        TokenQuery query = new TokenQuery(
                party, Role.SOURCE, Optional.empty(), Optional.empty(), Instant.now(), Position.START, PAGE);
        return on -> on.tokens().list(query);
    }

    private Ports.Call dueTokens() {
        Instant now = Instant.now();
        return on -> on.tokens().due(now, Position.START, PAGE);
    }
}
