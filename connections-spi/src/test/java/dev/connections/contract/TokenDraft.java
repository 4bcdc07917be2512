package dev.connections.contract;

import static dev.connections.token.Basis.STANDS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Settings;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenTerms;
import dev.connections.token.Validity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A share token about to be issued, with what a test does not care about filled in, and what may become of it. */
record TokenDraft(
        TokenId id,
        TokenDigest digest,
        ConnectionId connection,
        Flow flow,
        SharedObject object,
        Validity validity,
        String words) {

    static final Duration LIFETIME = Duration.ofDays(1);
    static final Duration COMPLETION = TokenSettings.DEFAULT.completion();
    static final Duration STEP = Duration.ofMinutes(1);

    /** A token with a digest of its own. */
    static TokenDraft of(String id) {
        return new TokenDraft(
                TokenId.of(id),
                digestOf(id),
                ConnectionId.of("connection"),
                Cast.ACME_TO_GLOBEX,
                SharedObject.of(Cast.EVENTS, "canary-object", Cast.ANN.value()),
                new Validity(Cast.NOON, Cast.NOON.plus(LIFETIME)),
                "canary-words");
    }

    static TokenDigest digestOf(String text) {
        String half = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return TokenDigest.restore(half + half);
    }

    TokenDraft named(String other) {
        return new TokenDraft(TokenId.of(other), digest, connection, flow, object, validity, words);
    }

    TokenDraft with(TokenDigest other) {
        return new TokenDraft(id, other, connection, flow, object, validity, words);
    }

    TokenDraft through(String other, Flow ofIt) {
        return new TokenDraft(id, digest, ConnectionId.of(other), ofIt, object, validity, words);
    }

    TokenDraft of(SharedObject other) {
        return new TokenDraft(id, digest, connection, flow, other, validity, words);
    }

    TokenDraft from(Instant issuedAt) {
        return good(issuedAt, issuedAt.plus(LIFETIME));
    }

    TokenDraft good(Instant issuedAt, Instant expiresAt) {
        return new TokenDraft(id, digest, connection, flow, object, new Validity(issuedAt, expiresAt), words);
    }

    /** Who acts, which redemption it is and why it fails, in these words. */
    TokenDraft inWords(String other) {
        return new TokenDraft(id, digest, connection, flow, object, validity, other);
    }

    Actor source() {
        return Actor.of(flow.source()).via(Channel.API).as(words);
    }

    Actor destination() {
        return Actor.of(flow.destination()).via(Channel.DASHBOARD).as(words);
    }

    TokenChange issued() {
        Connection through = Draft.of(connection.value(), flow)
                .under(Settings.ENABLED_BY_DEFAULT)
                .created()
                .connection();
        return change(ShareToken.issue(TokenTerms.of(id, digest, through, object, validity), STANDS, source()));
    }

    TokenChange claimed(ShareToken created) {
        return claimed(created, words, after(created));
    }

    TokenChange claimed(ShareToken created, String redemption, Instant now) {
        return change(created.redeem(destination(), RedemptionId.of(redemption), STANDS, TokenSettings.DEFAULT, now));
    }

    TokenChange completed(ShareToken claimed) {
        return change(claimed.complete(destination(), STANDS, after(claimed)));
    }

    TokenChange reported(ShareToken claimed) {
        return change(claimed.fail(destination(), FailureReason.of(words), after(claimed)));
    }

    TokenChange changed(ShareToken claimed) {
        return change(claimed.giveUp(Basis.NO_CONSENT, after(claimed)));
    }

    TokenChange unconfirmed(ShareToken claimed) {
        return change(claimed.giveUp(Basis.UNCONFIRMED, after(claimed)));
    }

    TokenChange endedBySource(ShareToken created) {
        return change(created.expire(source(), after(created)));
    }

    TokenChange endedByDestination(ShareToken created) {
        return change(created.expire(destination(), after(created)));
    }

    TokenChange endedByTime(ShareToken token) {
        return change(token.end(token.state().endsAt()));
    }

    private static Instant after(ShareToken token) {
        return token.state().updatedAt().plus(STEP);
    }

    static TokenChange change(TokenRuling ruling) {
        if (ruling instanceof TokenChange change) {
            return change;
        }
        throw new AssertionError("no change: " + ruling);
    }
}
