package dev.connections.postgres.load;

import static dev.connections.DataType.EVENTS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.Flow;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.CommitResult;
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
import java.util.Random;
import java.util.UUID;

/** The calls of the ports that write, each with an input of its own: a write uses it up. */
final class Writes {

    private final Population population;
    private final Ports ports;
    private final Random random = new Random(1);
    private final SecureRandom secrets = new SecureRandom();
    private long committed;

    Writes(Population population, Ports ports) {
        this.population = population;
        this.ports = ports;
    }

    List<Kind> all() {
        return List.of(
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

    /** None twice in a round, since only one of two changes of the same version is committed. */
    private int another() {
        return (int) (committed++ * 7_919 % population.size().connections());
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
        Connection active = population
                .connection(population.connectionOf(any(population.size().tokens())))
                .now();
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
