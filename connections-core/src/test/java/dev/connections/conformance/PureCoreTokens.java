package dev.connections.conformance;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.TokenId;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelEvent;
import dev.connections.testing.ModelToken;
import dev.connections.testing.ModelTokenWords;
import dev.connections.testing.TokensUnderTest;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenPolicy;
import dev.connections.token.TokenRuling;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenSettings;
import dev.connections.token.TokenState;
import dev.connections.token.TokenStatus;
import dev.connections.token.TokenTerms;
import dev.connections.token.Validity;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The share tokens of the smallest host. A token's label is its id; its secret is known only to who redeems. */
class PureCoreTokens implements TokensUnderTest {

    private static final TokenSettings SETTINGS = TokenSettings.DEFAULT;

    private final PureCoreHost host;
    private final Map<String, ShareToken> tokens = new TreeMap<>();
    private final Map<String, List<TokenEvent>> events = new HashMap<>();
    private final Map<String, TokenSecret> secrets = new HashMap<>();

    PureCoreTokens(PureCoreHost host) {
        this.host = host;
    }

    @Override
    public ModelAnswer issue(
            Instant now,
            String as,
            String connection,
            String token,
            String dataType,
            String object,
            String subject,
            Optional<Duration> lifetime) {
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            SharedObject shared = SharedObject.of(DataType.of(dataType), object, subject);
            Validity validity =
                    lifetime.map(asked -> SETTINGS.validity(asked, now)).orElseGet(() -> SETTINGS.validity(now));
            Connection through = host.recorded(ConnectionId.of(connection).value())
                    .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
            TokenSecret secret = secretOf(token);
            TokenTerms terms = TokenTerms.of(TokenId.of(token), secret.digest(), through, shared, validity);
            ShareToken issued = commit(ShareToken.issue(terms, basis(terms, now), actor));
            secrets.put(token, secret);
            return issued.metadata(now);
        });
    }

    @Override
    public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            RedemptionId claim = RedemptionId.of(redemption);
            ShareToken found = withSecret(secrets.getOrDefault(token, secretOf("nobody's")));
            return commit(found.redeem(actor, claim, basis(found.terms(), now), SETTINGS, now))
                    .metadata(now);
        });
    }

    @Override
    public ModelAnswer complete(Instant now, String as, String token, Optional<String> redemption) {
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            Optional<RedemptionId> claim = redemption.map(RedemptionId::of);
            ShareToken found = withId(token);
            Basis basis = basisToComplete(found.terms(), now);
            return commit(claim.map(id -> found.complete(actor, id, basis, now))
                            .orElseGet(() -> found.complete(actor, basis, now)))
                    .metadata(now);
        });
    }

    @Override
    public ModelAnswer fail(Instant now, String as, String token, Optional<String> redemption, String reason) {
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            FailureReason why = FailureReason.of(reason);
            Optional<RedemptionId> claim = redemption.map(RedemptionId::of);
            ShareToken found = withId(token);
            return commit(claim.map(id -> found.fail(actor, id, why, now)).orElseGet(() -> found.fail(actor, why, now)))
                    .metadata(now);
        });
    }

    @Override
    public ModelAnswer expire(Instant now, String as, String token) {
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            return commit(withId(token).expire(actor, now)).metadata(now);
        });
    }

    /** What a token rests on. */
    Basis basis(TokenTerms terms, Instant now) {
        Connection connection = host.recorded(terms.connection().value()).orElseThrow();
        return TokenPolicy.basis(terms, connection, said(terms), now);
    }

    /** What a completion rests on. */
    Basis basisToComplete(TokenTerms terms, Instant now) {
        return basis(terms, now);
    }

    /** What the token's subject has said about its source. */
    List<Statement> said(TokenTerms terms) {
        return host.said(Optional.of(terms.object().subject()), terms.flow().source());
    }

    private static Actor actor(String as) {
        return Actor.of(as).via(Channel.API);
    }

    private static TokenSecret secretOf(String label) {
        return TokenSecret.ofRandom(
                ByteBuffer.allocate(TokenSecret.BYTES).putInt(label.hashCode()).array());
    }

    private ShareToken withSecret(TokenSecret secret) {
        return tokens.values().stream()
                .filter(token -> token.terms().digest().equals(secret.digest()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TOKEN));
    }

    private ShareToken withId(String token) {
        return Optional.ofNullable(tokens.get(TokenId.of(token).value()))
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TOKEN));
    }

    /** Keeps a change, having seen that the events alone and the plain data alone lead to the same token. */
    private ShareToken commit(TokenRuling ruling) {
        if (ruling instanceof TokenRuling.Refused refused) {
            throw new RefusedException(refused.refusal());
        }
        if (ruling instanceof TokenRuling.Unchanged unchanged) {
            return unchanged.token();
        }
        TokenChange change = (TokenChange) ruling;
        ShareToken after = change.token();
        List<TokenEvent> history = events.computeIfAbsent(after.id().value(), id -> new ArrayList<>());
        PureCoreHost.require(change.expectedVersion() == history.size(), "versions without a gap");
        history.add(TokenEvent.restore(change.event().toForm()));
        TokenState folded = TokenState.fold(after.terms(), history);
        PureCoreHost.require(folded.equals(after.state()), "the token's state is the fold of its events");
        PureCoreHost.require(
                ShareToken.restore(after.toForm()).equals(after), "the token is restored from its plain data");
        tokens.put(after.id().value(), after);
        return after;
    }

    @Override
    public void sweep(Instant now) {
        List.copyOf(tokens.values()).stream()
                .filter(token -> token.metadata(now).status() != token.state().status())
                .forEach(token -> commit(token.end(now)));
    }

    @Override
    public int purge(Instant now, Duration kept) {
        List<String> over = tokens.values().stream()
                .filter(token -> !token.state().endsAt().isAfter(now.minus(kept)))
                .map(token -> token.id().value())
                .toList();
        tokens.keySet().removeAll(over);
        events.keySet().removeAll(over);
        return over.size();
    }

    @Override
    public boolean mayFetch(Instant now, String token) {
        ShareToken found = tokens.get(token);
        return found.state().asOf(now).isPending() && basis(found.terms(), now) == Basis.STANDS;
    }

    @Override
    public Optional<ModelToken> token(String token) {
        return Optional.ofNullable(tokens.get(token)).map(found -> ModelTokenWords.of(token, found));
    }

    @Override
    public String status(Instant now, String token) {
        TokenStatus status = tokens.get(token).metadata(now).status();
        return status.name();
    }

    @Override
    public List<ModelEvent> events(String token) {
        return events.get(token).stream().map(ModelTokenWords::of).toList();
    }
}
