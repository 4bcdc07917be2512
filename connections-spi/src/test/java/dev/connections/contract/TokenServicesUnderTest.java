package dev.connections.contract;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.testing.ModelAnswer;
import dev.connections.testing.ModelEvent;
import dev.connections.testing.ModelToken;
import dev.connections.testing.ModelTokenWords;
import dev.connections.testing.TokensUnderTest;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The share tokens of a {@link ServicesUnderTest}; remembers which id and which secret belong to a label. */
final class TokenServicesUnderTest implements TokensUnderTest {

    private static final TokenId NO_SUCH_TOKEN = TokenId.of("no-such-token");
    private static final TokenSecret NO_SUCH_SECRET = TokenSecret.ofRandom(new byte[TokenSecret.BYTES]);

    private Instant clock = Instant.EPOCH;
    private final ShareTokenRepository repository;
    private final ShareTokens tokens;
    private final Map<String, TokenId> ids = new HashMap<>();
    private final Map<String, TokenSecret> secrets = new HashMap<>();

    TokenServicesUnderTest(Adapters adapters) {
        repository = adapters.shareTokens();
        tokens = ShareTokens.over(adapters.repository(), repository, adapters.consents())
                .clock(() -> clock)
                .build();
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
        clock = now;
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            ConnectionId through = ConnectionId.of(connection);
            SharedObject shared = SharedObject.of(DataType.of(dataType), object, subject);
            IssuedToken issued = lifetime.map(asked -> tokens.issue(actor, through, shared, asked))
                    .orElseGet(() -> tokens.issue(actor, through, shared));
            ids.put(token, issued.metadata().id());
            secrets.put(token, TokenSecret.of(issued.secret().reveal()));
            return issued.metadata();
        });
    }

    @Override
    public ModelAnswer redeem(Instant now, String as, String token, String redemption) {
        clock = now;
        TokenSecret secret = secrets.getOrDefault(token, NO_SUCH_SECRET);
        return ModelTokenWords.answer(() -> tokens.redeem(actor(as), secret, RedemptionId.of(redemption)));
    }

    @Override
    public ModelAnswer complete(Instant now, String as, String token, Optional<String> redemption) {
        clock = now;
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            return redemption
                    .map(RedemptionId::of)
                    .map(claim -> tokens.complete(actor, id(token), claim))
                    .orElseGet(() -> tokens.complete(actor, id(token)));
        });
    }

    @Override
    public ModelAnswer fail(Instant now, String as, String token, Optional<String> redemption, String reason) {
        clock = now;
        return ModelTokenWords.answer(() -> {
            Actor actor = actor(as);
            FailureReason why = FailureReason.of(reason);
            return redemption
                    .map(RedemptionId::of)
                    .map(claim -> tokens.fail(actor, id(token), claim, why))
                    .orElseGet(() -> tokens.fail(actor, id(token), why));
        });
    }

    @Override
    public ModelAnswer expire(Instant now, String as, String token) {
        clock = now;
        return ModelTokenWords.answer(() -> tokens.expire(actor(as), id(token)));
    }

    @Override
    public void sweep(Instant now) {
        clock = now;
        tokens.sweep();
    }

    @Override
    public int purge(Instant now, Duration kept) {
        clock = now;
        return tokens.purge(kept);
    }

    @Override
    public boolean mayFetch(Instant now, String token) {
        clock = now;
        return tokens.mayFetch(recorded(token).flow().destination(), id(token));
    }

    @Override
    public Optional<ModelToken> token(String token) {
        return repository.find(id(token)).map(found -> ModelTokenWords.of(token, found));
    }

    @Override
    public String status(Instant now, String token) {
        clock = now;
        ShareToken recorded = recorded(token);
        TokenMetadata seen = tokens.show(recorded.flow().destination(), secrets.get(token));
        return seen.status().name();
    }

    @Override
    public List<ModelEvent> events(String token) {
        return tokens.events(recorded(token).flow().source(), id(token)).stream()
                .map(ModelTokenWords::of)
                .toList();
    }

    private static Actor actor(String as) {
        return Actor.of(as).via(Channel.API);
    }

    private TokenId id(String token) {
        return ids.getOrDefault(token, NO_SUCH_TOKEN);
    }

    private ShareToken recorded(String token) {
        return repository.find(id(token)).orElseThrow();
    }
}
