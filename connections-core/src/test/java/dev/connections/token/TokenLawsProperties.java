package dev.connections.token;

import static dev.connections.testing.ConnectionsDomain.ACME;
import static dev.connections.testing.ConnectionsDomain.ANN;
import static dev.connections.testing.ConnectionsDomain.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.ObjectId;
import dev.connections.consent.Effect;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Ruling;
import dev.connections.testing.ConnectionsDomain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** The laws on what lets a share token be issued and redeemed, over connections and statements of every history. */
@Domain(ConnectionsDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 50)
class TokenLawsProperties {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final Actor SOURCE = Actor.of(ACME).via(Channel.API);
    private static final Actor DESTINATION = Actor.of(GLOBEX).via(Channel.DASHBOARD);
    private static final List<Statement> GRANTED =
            List.of(Statement.granted(ANN, ACME, Scope.everythingToAnyone()).build());

    private static TokenTerms terms(Connection connection, DataType type) {
        SharedObject object = new SharedObject(type, ObjectId.of("obj-1"), ANN);
        Validity validity = TokenSettings.DEFAULT.validity(NOW);
        return TokenTerms.of(Scene.TOKEN, Scene.SECRET.digest(), connection, object, validity);
    }

    private static Basis basis(TokenTerms terms, Connection connection, List<Statement> said) {
        return TokenPolicy.basis(terms, connection, said, NOW);
    }

    private static Connection after(Connection connection, Ruling ruling) {
        return ruling instanceof Change change ? change.connection() : connection;
    }

    private static Connection deactivated(Connection connection, Actor actor) {
        return after(connection, connection.deactivate(actor, NOW));
    }

    private static Connection reactivated(Connection connection) {
        Connection offered = after(connection, deactivated(connection, SOURCE).reactivate(SOURCE, NOW));
        return after(offered, offered.activate(DESTINATION, NOW));
    }

    /** Every ruling on a command of a party about a token, as it has just been issued and as it has been claimed. */
    private static List<TokenRuling> rulings(TokenTerms terms, Basis basis) {
        ShareToken created =
                Scene.change(ShareToken.issue(terms, Basis.STANDS, SOURCE)).token();
        ShareToken claimed = Scene.change(
                        created.redeem(DESTINATION, Scene.FIRST, Basis.STANDS, TokenSettings.DEFAULT, NOW))
                .token();
        return Stream.of(SOURCE, DESTINATION, Scene.STRANGER)
                .flatMap(actor -> Stream.concat(
                        Stream.of(ShareToken.issue(terms, basis, actor)),
                        Stream.of(created, claimed)
                                .flatMap(token -> Stream.of(
                                        token.redeem(actor, Scene.FIRST, basis, TokenSettings.DEFAULT, NOW),
                                        token.complete(actor, basis, NOW),
                                        token.complete(actor, Scene.FIRST, basis, NOW),
                                        token.fail(actor, Scene.NO_SPACE, NOW),
                                        token.expire(actor, NOW)))))
                .toList();
    }

    private static void neverOpens(TokenTerms terms, Basis before, Basis after) {
        List<TokenRuling> first = rulings(terms, before);
        List<TokenRuling> second = rulings(terms, after);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i) instanceof TokenRuling.Refused) {
                assertThat(second.get(i)).isInstanceOf(TokenRuling.Refused.class);
            }
        }
    }

    @Property
    @Tag("promise-15")
    void a_token_needs_every_clause(@ForAll("active") Connection connection) {
        DataType type = connection.dataTypes().names().stream()
                .map(DataType::of)
                .findFirst()
                .orElseThrow();
        TokenTerms terms = terms(connection, type);

        assertThat(basis(terms, connection, GRANTED)).isEqualTo(Basis.STANDS);
        assertThat(basis(terms, deactivated(connection, SOURCE), GRANTED)).isEqualTo(Basis.CONNECTION_NOT_ACTIVE);
        assertThat(basis(terms, reactivated(connection), GRANTED)).isNotEqualTo(Basis.STANDS);
        assertThat(basis(terms(connection, DataType.of("never")), connection, GRANTED))
                .isEqualTo(Basis.DATA_TYPE_NOT_SHARED);
        assertThat(basis(terms, connection, List.of())).isEqualTo(Basis.NO_CONSENT);
    }

    @Property
    @Tag("promise-16")
    void withdrawing_and_denying_never_turn_a_refusal_into_a_change(
            @ForAll("active") Connection connection,
            @ForAll DataType type,
            @ForAll @Size(max = 4) List<Statement> said,
            @ForAll Statement last) {
        Assume.that(last.effect() != Effect.GRANTED);
        TokenTerms terms = terms(connection, type);
        List<Statement> more = new ArrayList<>(said);
        more.add(last);

        neverOpens(terms, basis(terms, connection, said), basis(terms, connection, more));
    }

    @Property
    @Tag("promise-16")
    void deactivating_never_turns_a_refusal_into_a_change_and_reactivating_does_not_either(
            @ForAll("active") Connection connection,
            @ForAll DataType type,
            @ForAll @Size(max = 4) List<Statement> said) {
        TokenTerms terms = terms(connection, type);
        Basis before = basis(terms, connection, said);

        neverOpens(terms, before, basis(terms, deactivated(connection, SOURCE), said));
        neverOpens(terms, before, basis(terms, deactivated(connection, DESTINATION), said));
        neverOpens(terms, before, basis(terms, reactivated(connection), said));
    }

    @Property
    @Tag("promise-16")
    void narrowing_never_turns_a_refusal_into_a_change(
            @ForAll("active") Connection connection,
            @ForAll DataType type,
            @ForAll DataTypes kept,
            @ForAll @Size(max = 4) List<Statement> said) {
        TokenTerms terms = terms(connection, type);
        List<DataType> fewer = connection.dataTypes().names().stream()
                .filter(kept.names()::contains)
                .map(DataType::of)
                .toList();
        Assume.that(!fewer.isEmpty());
        Connection narrowed = after(connection, connection.changeDataTypes(SOURCE, DataTypes.of(fewer), NOW));

        neverOpens(terms, basis(terms, connection, said), basis(terms, narrowed, said));
    }

    @Property
    void bounding_a_grant_never_turns_a_refusal_into_a_change(
            @ForAll("active") Connection connection,
            @ForAll DataType type,
            @ForAll @Size(min = 1, max = 4) List<Statement> said,
            @ForAll Instant bound) {
        TokenTerms terms = terms(connection, type);
        List<Statement> bounded = said.stream()
                .map(statement -> statement.effect() == Effect.GRANTED
                        ? Statement.granted(ANN, ACME, statement.scope())
                                .from(statement.from())
                                .until(statement.until())
                                .collectedFrom(bound)
                                .build()
                        : statement)
                .toList();

        assertThat(basis(terms, connection, bounded)).isNotEqualTo(Basis.STANDS);
        neverOpens(terms, basis(terms, connection, said), basis(terms, connection, bounded));
    }

    @Property
    void no_basis_but_one_that_stands_lets_anybody_issue_claim_or_complete(
            @ForAll("active") Connection connection, @ForAll Basis basis) {
        TokenTerms terms = terms(connection, DataType.EVENTS);
        List<TokenEventType> done = rulings(terms, basis).stream()
                .filter(TokenChange.class::isInstance)
                .map(change -> ((TokenChange) change).event().type())
                .toList();

        assertThat(done).contains(TokenEventType.FAILED, TokenEventType.EXPIRED);
        assertThat(done.contains(TokenEventType.ISSUED)).isEqualTo(basis == Basis.STANDS);
        assertThat(done.contains(TokenEventType.CLAIMED)).isEqualTo(basis == Basis.STANDS);
        assertThat(done.contains(TokenEventType.COMPLETED)).isEqualTo(basis == Basis.STANDS);
    }

    @Property
    @Tag("promise-17")
    void a_token_is_pure_the_same_question_gets_the_same_answer(
            @ForAll("active") Connection connection, @ForAll @Size(max = 4) List<Statement> said) {
        TokenTerms terms = terms(connection, DataType.EVENTS);
        Basis basis = basis(terms, connection, said);

        assertThat(basis(terms, connection, List.copyOf(said))).isEqualTo(basis);
        assertThat(rulings(terms, basis)).isEqualTo(rulings(terms, basis));
    }

    @Provide
    Arbitrary<Connection> active() {
        return Arbitraries.defaultFor(Connection.class)
                .map(connection -> connection.isActive() ? connection : reactivated(connection))
                .filter(Connection::isActive);
    }
}
