package dev.connections.testing;

import dev.connections.Actor;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random share tokens of acme for globex: each has come to be by commands, as all tokens do. */
final class ArbitraryTokens {

    private static final int MOST_MOVES = 4;
    private static final RedemptionId FIRST = RedemptionId.of("first");

    private ArbitraryTokens() {}

    static Arbitrary<TokenSecret> secrets() {
        return Arbitraries.bytes().array(byte[].class).ofSize(TokenSecret.BYTES).map(TokenSecret::ofRandom);
    }

    static Arbitrary<SharedObject> objects() {
        return Combinators.combine(
                        ArbitraryValues.dataTypes(), ArbitraryTexts.like("order-1"), ArbitraryValues.subjects())
                .as((type, id, subject) -> SharedObject.of(type, id, subject.value()));
    }

    /** Lifetimes that end among the instants of the domain, and the shortest and the longest. */
    static Arbitrary<Duration> lifetimes() {
        return Arbitraries.of(
                Duration.ofHours(3),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofNanos(1_000),
                Duration.ofDays(90));
    }

    /** The terms of tokens that are issued through a connection while it is active. */
    static Arbitrary<TokenTerms> terms() {
        Arbitrary<Connection> active = ArbitraryConnections.connections().filter(Connection::isActive);
        return Combinators.combine(
                        active,
                        ArbitraryTexts.like("cnst_1").map(TokenId::of),
                        secrets(),
                        objects(),
                        lifetimes(),
                        ArbitraryValues.instants())
                .as((connection, id, secret, object, lifetime, at) -> TokenTerms.of(
                        id, secret.digest(), connection, object, TokenSettings.DEFAULT.validity(lifetime, at)));
    }

    /** All that has happened to a token. */
    static Arbitrary<List<TokenChange>> histories() {
        return Combinators.combine(terms(), moves().list().ofMaxSize(MOST_MOVES))
                .as(ArbitraryTokens::history)
                .withoutEdgeCases();
    }

    static TokenChange last(List<TokenChange> changes) {
        return changes.get(changes.size() - 1);
    }

    private static List<TokenChange> history(TokenTerms terms, List<Move> moves) {
        Actor source = ArbitraryValues.acting(terms.flow().source());
        List<TokenChange> changes =
                new ArrayList<>(List.of((TokenChange) ShareToken.issue(terms, Basis.STANDS, source)));
        Instant now = terms.issuedAt();
        for (Move move : moves) {
            now = now.plus(move.after());
            if (move.verb().rule(last(changes).token(), now) instanceof TokenChange change) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private record Move(Verb verb, Duration after) {}

    private static Arbitrary<Move> moves() {
        Arbitrary<Duration> after = Arbitraries.of(
                Duration.ZERO,
                Duration.ofNanos(1_000),
                Duration.ofMinutes(20),
                Duration.ofMinutes(-20),
                Duration.ofHours(1),
                Duration.ofDays(1));
        Arbitrary<Verb> verbs = Arbitraries.frequency(
                Tuple.of(5, Verb.REDEEM),
                Tuple.of(2, Verb.COMPLETE),
                Tuple.of(1, Verb.FAIL),
                Tuple.of(1, Verb.EXPIRE),
                Tuple.of(1, Verb.TAKE_BACK),
                Tuple.of(1, Verb.GIVE_UP),
                Tuple.of(1, Verb.END));
        return Combinators.combine(verbs, after).as(Move::new);
    }

    private enum Verb {
        REDEEM,
        COMPLETE,
        FAIL,
        EXPIRE,
        TAKE_BACK,
        GIVE_UP,
        END;

        TokenRuling rule(ShareToken token, Instant now) {
            Actor source = ArbitraryValues.acting(token.flow().source());
            Actor destination = ArbitraryValues.staff(token.flow().destination());
            return switch (this) {
                case REDEEM -> token.redeem(destination, FIRST, Basis.STANDS, TokenSettings.DEFAULT, now);
                case COMPLETE -> token.complete(destination, Basis.STANDS, now);
                case FAIL -> token.fail(destination, FailureReason.of("could not store it"), now);
                case EXPIRE -> token.expire(destination, now);
                case TAKE_BACK -> token.expire(source, now);
                case GIVE_UP -> token.giveUp(Basis.NO_CONSENT, now);
                case END -> token.end(now);
            };
        }
    }
}
