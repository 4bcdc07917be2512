package dev.connections.postgres.load;

import static dev.connections.DataType.EVENTS;
import static dev.connections.DataType.RECORDS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Ruling;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Who and what there is, by number: each connection with its history, each statement, each token, made by the library
 * and the same whenever it is asked for. A source has some thousand connections, and a person makes ten statements.
 */
record Population(Size size, int sources, int organizations) {

    /** When the first connection was created. */
    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private static final int CONNECTIONS_OF_A_SOURCE = 1_000;
    private static final int STATEMENTS_OF_A_PERSON = 10;
    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final Settings SETTINGS = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(OPEN_FOR);

    static Population of(Size size) {
        int sources = Math.max(1, size.connections() / CONNECTIONS_OF_A_SOURCE);
        int most = (size.connections() + sources - 1) / sources;
        return new Population(size, sources, Math.max(sources, most + 1));
    }

    /** No two numbers have one text, and those of neighbours have nothing in common. */
    private static String scattered(long number) {
        return HexFormat.of().toHexDigits(mixed(number));
    }

    private static long mixed(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    OrganizationId organization(int number) {
        return OrganizationId.of("org_" + scattered(number));
    }

    Flow flow(int connection) {
        int source = connection % sources;
        int destination = (source + 1 + connection / sources) % organizations;
        return Flow.from(organization(source)).to(organization(destination));
    }

    ConnectionId id(int connection) {
        return ConnectionId.of("con_" + scattered(connection));
    }

    /** Of ten, six are active at once, one is active again, one is ended, and two are offers. */
    History connection(int number) {
        Flow flow = flow(number);
        Instant created = BEGINNING.plusSeconds(number);
        Actor source = Actor.of(flow.source()).via(Channel.API);
        Actor destination = Actor.of(flow.destination()).via(Channel.DASHBOARD);
        Offer offer =
                Offer.to(flow.destination()).named("Newsletter " + number % 100).sharing(EVENTS, RECORDS);
        Ruling offered = Connection.create(id(number), Terms.of(flow, SETTINGS), offer, source, created);
        History history = History.of(offered);
        if (number % 10 >= 8) {
            return history;
        }
        history = history.and(history.now().activate(destination, created.plusSeconds(60)));
        if (number % 10 >= 6) {
            history = history.and(history.now().deactivate(source, created.plusSeconds(120)));
        }
        if (number % 10 == 7) {
            history = history.and(history.now().reactivate(source, created.plusSeconds(180)));
            history = history.and(history.now().activate(destination, created.plusSeconds(240)));
        }
        return history;
    }

    int people() {
        return Math.max(1, size.statements() / STATEMENTS_OF_A_PERSON);
    }

    SubjectId subject(int person) {
        return SubjectId.of("sub_" + scattered(person));
    }

    /** About whose sharing of their data a person speaks. */
    OrganizationId sourceOf(int person) {
        return organization(person % sources);
    }

    int personOf(int statement) {
        return statement % people();
    }

    /** People take turns: first each of them says one thing, then each says another. */
    Statement statement(int number) {
        int person = personOf(number);
        int turn = number / people();
        OrganizationId destination = organization((person % sources + 1 + turn) % organizations);
        Scope scope = turn % 3 == 0 ? Scope.toAnyone(EVENTS) : Scope.of(EVENTS, destination);
        Effect effect = (person + turn) % 7 == 0 ? Effect.WITHDRAWN : Effect.GRANTED;
        return Statement.of(effect, subject(person), sourceOf(person), scope).build();
    }

    /** The number of the connection through which a token shares: one of those that are active at once. */
    int connectionOf(int token) {
        int number = token % size.connections();
        return number - number % 10;
    }

    TokenSecret secret(int token) {
        ByteBuffer bytes = ByteBuffer.allocate(TokenSecret.BYTES);
        while (bytes.hasRemaining()) {
            bytes.putLong(mixed(4L * token + bytes.position() / Long.BYTES));
        }
        return TokenSecret.ofRandom(bytes.array());
    }

    TokenId tokenId(int token) {
        return TokenId.of("cnst_" + scattered(token));
    }

    TokenChange token(int number) {
        return token(number, connection(connectionOf(number)).now(), BEGINNING.plusSeconds(number));
    }

    TokenChange token(int number, Connection connection, Instant now) {
        TokenTerms terms = TokenTerms.of(
                tokenId(number),
                secret(number).digest(),
                connection,
                SharedObject.of(EVENTS, "object", subject(number % people()).value()),
                TokenSettings.DEFAULT.validity(now));
        Actor source = Actor.of(connection.source()).via(Channel.API);
        return (TokenChange) ShareToken.issue(terms, Basis.STANDS, source);
    }
}
