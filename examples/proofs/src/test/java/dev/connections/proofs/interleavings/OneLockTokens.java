package dev.connections.proofs.interleavings;

import dev.connections.TokenId;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plainest adapter that can be right: one lock around everything. Mistakes are planted into it. */
class OneLockTokens implements ShareTokenRepository {

    final Map<TokenId, ShareToken> tokens = new HashMap<>();
    final Map<TokenDigest, TokenId> digests = new HashMap<>();
    final Map<TokenId, List<TokenEvent>> events = new HashMap<>();

    @Override
    public synchronized CommitResult insert(TokenChange issued) {
        TokenId id = issued.token().id();
        if (tokens.containsKey(id) || digests.containsKey(issued.token().terms().digest())) {
            return CommitResult.STALE;
        }
        digests.put(issued.token().terms().digest(), id);
        return put(issued);
    }

    @Override
    public synchronized CommitResult claim(TokenChange claimed) {
        return mayClaim(claimed) ? put(claimed) : CommitResult.STALE;
    }

    final synchronized boolean mayClaim(TokenChange claimed) {
        ShareToken held = tokens.get(claimed.token().id());
        return held != null
                && held.state().status() == TokenStatus.CREATED
                && held.terms().digest().equals(claimed.token().terms().digest());
    }

    @Override
    public synchronized CommitResult finish(TokenChange finished) {
        ShareToken held = tokens.get(finished.token().id());
        return held != null && held.version() == finished.expectedVersion() ? put(finished) : CommitResult.STALE;
    }

    final synchronized CommitResult put(TokenChange change) {
        TokenId id = change.token().id();
        tokens.put(id, change.token());
        events.computeIfAbsent(id, any -> new ArrayList<>()).add(change.event());
        return CommitResult.COMMITTED;
    }

    @Override
    public synchronized Optional<ShareToken> find(TokenId id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public synchronized Optional<ShareToken> find(TokenDigest digest) {
        TokenId id = digests.get(digest);
        return id == null ? Optional.empty() : find(id);
    }

    @Override
    public synchronized List<ShareToken> list(TokenQuery query) {
        return inOrder().stream().filter(query::matches).limit(query.limit()).toList();
    }

    @Override
    public synchronized List<ShareToken> due(Instant now, Position after, int limit) {
        return inOrder().stream()
                .filter(token -> !token.state().isOver() && endsBy(token, now))
                .filter(token -> Position.ofEnd(token).compareTo(after) > 0)
                .sorted((one, other) -> Position.ofEnd(one).compareTo(Position.ofEnd(other)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TokenEvent> events(TokenId id) {
        return List.copyOf(events.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized int purge(Instant overSince, int limit) {
        List<ShareToken> over = over(overSince, limit);
        over.forEach(this::forgetDigest);
        over.forEach(this::forgetToken);
        return over.size();
    }

    final synchronized List<ShareToken> over(Instant overSince, int limit) {
        return inOrder().stream()
                .filter(token -> endsBy(token, overSince))
                .limit(limit)
                .toList();
    }

    final synchronized void forgetDigest(ShareToken token) {
        digests.remove(token.terms().digest());
    }

    final synchronized void forgetToken(ShareToken token) {
        tokens.remove(token.id());
        events.remove(token.id());
    }

    private List<ShareToken> inOrder() {
        List<ShareToken> all = new ArrayList<>(tokens.values());
        all.sort((one, other) -> Position.of(one).compareTo(Position.of(other)));
        return all;
    }

    private static boolean endsBy(ShareToken token, Instant instant) {
        return !token.state().endsAt().isAfter(instant);
    }
}
