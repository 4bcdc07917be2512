package dev.connections.postgres.load;

import static dev.connections.DataType.EVENTS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.Role;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Status;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calls of the ports, each about something else of a population that is loaded. */
final class Kinds {

    private static final int PAGE = 100;

    private final Population population;
    private final Ports ports;
    private final Random random = new Random(1);
    private final SecureRandom secrets = new SecureRandom();
    private long committed;

    Kinds(Population population, Ports ports) {
        this.population = population;
        this.ports = ports;
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
                Kind.read("tokens due, page of 100", this::dueTokens),
                Kind.write("insert a connection", this::insert),
                Kind.write("commit a change", this::commit),
                Kind.write("record a statement", this::record),
                Kind.write("insert a token", this::issue),
                Kind.write("claim a token", this::claim),
                Kind.write("finish a token", this::finish));
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

    /** None twice in a round, since only one of two changes of the same version is committed. */
    private int another() {
        return (int) (committed++ * 7_919 % population.size().connections());
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

    /** What is not stored costs less, and is not what is measured. */
    private static CommitResult stored(CommitResult result) {
        if (result != CommitResult.COMMITTED) {
            throw new IllegalStateException("A write was not stored. Is somebody else writing to the database?");
        }
        return result;
    }

    private Ports.Call insert() {
        Flow flow = Flow.from(population.flow(connection()).source()).to("org_" + UUID.randomUUID());
        Offer offer = Offer.to(flow.destination()).named("Newsletter").sharing(EVENTS);
        Actor source = Actor.of(flow.source()).via(Channel.API);
        Terms terms = Terms.of(flow, Settings.ACTIVATED_BY_DESTINATION);
        ConnectionId id = ConnectionId.of("con_" + UUID.randomUUID());
        Change created = (Change) Connection.create(id, terms, offer, source, Instant.now());
        return on -> on.connections().insert(created);
    }

    private Ports.Call commit() {
        Connection found = ports.connections().find(population.id(another())).orElseThrow();
        Actor source = Actor.of(found.source()).via(Channel.API);
        ConnectionName name = ConnectionName.of(UUID.randomUUID().toString());
        Change renamed = (Change) found.rename(source, name, Instant.now());
        return on -> stored(on.connections().commit(renamed));
    }

    private Ports.Call record() {
        int person = any(population.people());
        Scope scope = Scope.everythingTo(population.organization(any(population.organizations())));
        Statement said = Statement.granted(population.subject(person), population.sourceOf(person), scope)
                .build();
        return on -> {
            on.consents().record(said);
            return said;
        };
    }

    private TokenChange issued() {
        Connection active =
                population.connection(population.connectionOf(token())).now();
        byte[] bytes = new byte[TokenSecret.BYTES];
        secrets.nextBytes(bytes);
        TokenTerms terms = TokenTerms.of(
                TokenId.of("cnst_" + UUID.randomUUID()),
                TokenSecret.ofRandom(bytes).digest(),
                active,
                SharedObject.of(
                        EVENTS,
                        "object",
                        population.subject(any(population.people())).value()),
                TokenSettings.DEFAULT.validity(Instant.now()));
        return (TokenChange)
                ShareToken.issue(terms, Basis.STANDS, Actor.of(active.source()).via(Channel.API));
    }

    private Ports.Call issue() {
        TokenChange issued = issued();
        return on -> stored(on.tokens().insert(issued));
    }

    private TokenChange claimed() {
        TokenChange issued = issued();
        ports.tokens().insert(issued);
        return (TokenChange) issued.token()
                .redeem(
                        destinationOf(issued),
                        RedemptionId.of("attempt"),
                        Basis.STANDS,
                        TokenSettings.DEFAULT,
                        Instant.now());
    }

    private static Actor destinationOf(TokenChange change) {
        return Actor.of(change.token().flow().destination()).via(Channel.API);
    }

    private Ports.Call claim() {
        TokenChange claimed = claimed();
        return on -> stored(on.tokens().claim(claimed));
    }

    private Ports.Call finish() {
        TokenChange claimed = claimed();
        ports.tokens().claim(claimed);
        TokenChange completed =
                (TokenChange) claimed.token().complete(destinationOf(claimed), Basis.STANDS, Instant.now());
        return on -> stored(on.tokens().finish(completed));
    }
}
