package dev.connections.spi;

import dev.connections.TokenId;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A repository that says yes and keeps nothing. */
final class NoOpShareTokens implements ShareTokenRepository {

    @Override
    public CommitResult insert(TokenChange issued) {
        return CommitResult.COMMITTED;
    }

    @Override
    public CommitResult claim(TokenChange claimed) {
        return CommitResult.COMMITTED;
    }

    @Override
    public CommitResult finish(TokenChange finished) {
        return CommitResult.COMMITTED;
    }

    @Override
    public Optional<ShareToken> find(TokenId id) {
        return Optional.empty();
    }

    @Override
    public Optional<ShareToken> find(TokenDigest digest) {
        return Optional.empty();
    }

    @Override
    public List<ShareToken> list(TokenQuery query) {
        return List.of();
    }

    @Override
    public List<ShareToken> due(Instant now, Position after, int limit) {
        return List.of();
    }

    @Override
    public List<TokenEvent> events(TokenId id) {
        return List.of();
    }

    @Override
    public int purge(Instant overSince, int limit) {
        return 0;
    }
}
