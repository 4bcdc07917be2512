package dev.connections.postgres;

import static dev.connections.DataType.EVENTS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.Role;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenStatus;
import dev.connections.token.TokenTerms;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The calls of the share tokens' port, on {@link Million}. */
final class PlannedTokenCalls {

    private static final int PAGE = QueryPlansTest.PAGE;
    private static final TokenId ONE = TokenId.of("cnst_5");
    private static final Random SEEDED = new Random(4);

    /** Half of what there is comes after it. */
    private static final Position MIDDLE = new Position(Million.MADE.minus(Duration.ofHours(42)), "cnst_");

    private PlannedTokenCalls() {}

    static Stream<PlannedCall> all() {
        return Stream.concat(single(), lists());
    }

    // spotless:off: a table
    private static Stream<PlannedCall> single() {
        return Stream.of(
                PlannedCall.of("find a token by id", on -> on.shareTokens().find(ONE), "share_token_pkey"),
                PlannedCall.prepared("find a token by digest", silent -> finding(issued(silent)), "share_token_digest_key"),
                PlannedCall.prepared("insert a token", silent -> inserting(issued(silent)), "share_token_pkey"),
                PlannedCall.prepared("claim", silent -> claiming(stored(silent)), "share_token_digest_key", "share_token_pkey"),
                PlannedCall.prepared("finish", silent -> finishing(stored(silent)), "share_token_pkey"),
                PlannedCall.of("due tokens", on -> on.shareTokens().due(QueryPlansTest.NOW, Position.START, PAGE), "share_token_due"),
                PlannedCall.of("events of a token", on -> on.shareTokens().events(ONE), "share_token_event_pkey"),
                PlannedCall.of("purge", on -> on.shareTokens().purge(Million.MADE, PAGE), "share_token_over", "share_token_pkey", "share_token_event_pkey"));
    }
    // spotless:on

    private static Stream<PlannedCall> lists() {
        return Stream.of("org_hub con_400", "org_500 con_500")
                .map(text -> text.split(" "))
                .flatMap(one -> Stream.of(Role.values())
                        .flatMap(role -> Stream.of(Position.START, MIDDLE)
                                .flatMap(from ->
                                        lists(OrganizationId.of(one[0]), ConnectionId.of(one[1]), role, from))));
    }

    private static Stream<PlannedCall> lists(OrganizationId party, ConnectionId through, Role role, Position from) {
        String name = "list tokens of " + party + ", " + role + (from.equals(MIDDLE) ? ", from the middle" : "");
        String index = "share_token_of_" + role.name().toLowerCase(Locale.ROOT);
        String ofConnection = "share_token_of_connection";
        Optional<ConnectionId> one = Optional.of(through);
        Optional<TokenStatus> created = Optional.of(TokenStatus.CREATED);
        Optional<TokenStatus> failed = Optional.of(TokenStatus.FAILED);
        TokenQuery all = query(party, role, Optional.empty(), Optional.empty(), from);
        TokenQuery some = query(party, role, Optional.empty(), created, from);
        TokenQuery allOfOne = query(party, role, one, Optional.empty(), from);
        TokenQuery someOfOne = query(party, role, one, failed, from);
        return Stream.of(
                PlannedCall.of(name, on -> on.shareTokens().list(all), index),
                PlannedCall.filtered(name + ", created", on -> on.shareTokens().list(some), index),
                PlannedCall.of(
                        name + ", of one connection", on -> on.shareTokens().list(allOfOne), ofConnection),
                PlannedCall.filtered(
                        name + ", of one connection, failed",
                        on -> on.shareTokens().list(someOfOne),
                        ofConnection));
    }

    private static TokenQuery query(
            OrganizationId party,
            Role role,
            Optional<ConnectionId> through,
            Optional<TokenStatus> status,
            Position from) {
        return new TokenQuery(party, role, through, status, QueryPlansTest.NOW, from, PAGE);
    }

    private static TokenChange issued(PostgresAdapters silent) {
        Connection active = silent.repository().find(ConnectionId.of("con_5")).orElseThrow();
        byte[] random = new byte[TokenSecret.BYTES];
        SEEDED.nextBytes(random);
        TokenTerms terms = TokenTerms.of(
                TokenId.of("cnst_" + UUID.randomUUID()),
                TokenSecret.ofRandom(random).digest(),
                active,
                SharedObject.of(EVENTS, "object", "sub_5"),
                TokenSettings.DEFAULT.validity(QueryPlansTest.NOW));
        return (TokenChange)
                ShareToken.issue(terms, Basis.STANDS, Actor.of(active.source()).via(Channel.API));
    }

    private static TokenChange stored(PostgresAdapters silent) {
        TokenChange issued = issued(silent);
        silent.shareTokens().insert(issued);
        return issued;
    }

    private static Consumer<PostgresAdapters> finding(TokenChange issued) {
        return on -> on.shareTokens().find(issued.token().terms().digest());
    }

    private static Consumer<PostgresAdapters> inserting(TokenChange issued) {
        return on -> on.shareTokens().insert(issued);
    }

    private static Consumer<PostgresAdapters> claiming(TokenChange issued) {
        return on -> on.shareTokens().claim(claimed(issued));
    }

    private static Consumer<PostgresAdapters> finishing(TokenChange issued) {
        return on -> on.shareTokens().finish(claimed(issued));
    }

    private static TokenChange claimed(TokenChange issued) {
        Actor destination = Actor.of(issued.token().flow().destination()).via(Channel.API);
        RedemptionId attempt = RedemptionId.of("attempt");
        return (TokenChange)
                issued.token().redeem(destination, attempt, Basis.STANDS, TokenSettings.DEFAULT, QueryPlansTest.NOW);
    }
}
