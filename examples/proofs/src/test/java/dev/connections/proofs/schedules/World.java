package dev.connections.proofs.schedules;

import dev.connections.Actor;
import dev.connections.Alias;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.inmemory.InMemoryConnections;
import dev.connections.inmemory.InMemoryConsents;
import dev.connections.inmemory.InMemoryDirectory;
import dev.connections.inmemory.InMemoryShareTokens;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.service.IssuedToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One host, fresh for each run: its stores in memory, its clock, two organizations, a person, at most one token. */
final class World {

    static final Duration OPEN_FOR = Duration.ofDays(14);
    static final OrganizationId INITECH = OrganizationId.of("org_initech");
    static final Flow FLOW = Flow.from("org_acme").to("org_globex");
    static final Alias ALIAS = Alias.of("globex");
    static final Actor SOURCE = Actor.of(FLOW.source()).via(Channel.API);
    static final Actor DESTINATION = Actor.of(FLOW.destination()).via(Channel.DASHBOARD);
    static final SubjectId ANN = SubjectId.of("ann");
    static final SubjectId BOB = SubjectId.of("bob");

    static final Statement GRANTED = Statement.granted(ANN, FLOW.source(), Scope.everythingTo(FLOW.destination()))
            .build();
    static final Statement WITHDRAWN = Statement.withdrawn(ANN, FLOW.source(), Scope.everythingTo(FLOW.destination()));
    static final Statement DENIED = Statement.denied(ANN, FLOW.source(), Scope.everythingToAnyone());
    static final RedemptionId REDEMPTION = RedemptionId.of("redemption");
    static final RedemptionId ANOTHER_REDEMPTION = RedemptionId.of("another-redemption");

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TokenSecret NO_SECRET = TokenSecret.ofRandom(new byte[TokenSecret.BYTES]);

    final InMemoryConnections connections = new InMemoryConnections();
    final InMemoryDirectory directory = new InMemoryDirectory();
    final InMemoryConsents consents = new InMemoryConsents();
    final InMemoryShareTokens tokens = new InMemoryShareTokens();

    private Settings settings = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR);
    private Instant now = NOON;
    private Optional<IssuedToken> token = Optional.empty();
    private Optional<Preparation> preparation = Optional.empty();

    World() {
        directory.put(FLOW.source());
        directory.put(FLOW.destination(), ALIAS);
        directory.put(INITECH);
    }

    /** The same host at the same time, with empty stores, to be prepared once more. */
    World emptied(Preparation by) {
        World copy = new World();
        copy.settings = settings;
        copy.now = now;
        copy.token = token;
        copy.preparation = Optional.of(by);
        return copy;
    }

    /** Another world that was prepared in the same way. */
    World beforeItsRun() {
        return preparation.orElseThrow().again();
    }

    Ports ports() {
        return new Ports(connections, directory, consents, tokens, new Ports.Writes() {
            @Override
            public void record(Statement statement) {
                consents.record(statement);
            }

            @Override
            public void move(Alias alias, OrganizationId organization) {
                directory.put(organization, alias);
            }
        });
    }

    void host(Settings decided) {
        settings = decided;
    }

    Settings settings() {
        return settings;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    Instant now() {
        return now;
    }

    void issued(IssuedToken issued) {
        token = Optional.of(issued);
    }

    /** The connection of the two, as a caller knows it who has looked it up before. */
    ConnectionId id() {
        return recorded().map(Connection::id).orElse(ConnectionId.of("nowhere"));
    }

    Optional<Connection> recorded() {
        return connections.find(FLOW);
    }

    TokenId token() {
        return token.map(issued -> issued.metadata().id()).orElse(TokenId.of("nowhere"));
    }

    TokenSecret secret() {
        return token.map(IssuedToken::secret).orElse(NO_SECRET);
    }

    /** An event of somebody, collected now. */
    Item item(SubjectId subject) {
        return Item.of(DataType.EVENTS).about(subject).collectedAt(now);
    }

    /** What the source offers. */
    static Offer offer(Offer.Addressee addressee) {
        return addressee.named("Newsletter").sharing(DataType.EVENTS, DataType.RECORDS);
    }

    /** The types of the offer, and one more. */
    static DataTypes types(String more) {
        return DataTypes.of(DataType.EVENTS, DataType.RECORDS, DataType.of(more));
    }

    /** One object of Ann's, by a name of its own. */
    static SharedObject object(char name) {
        return SharedObject.of(DataType.EVENTS, "object-" + name, ANN.value());
    }
}
