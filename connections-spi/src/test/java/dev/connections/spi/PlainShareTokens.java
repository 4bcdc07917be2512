package dev.connections.spi;

import dev.connections.TokenId;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A repository of share tokens as one writes it at first. */
final class PlainShareTokens implements ShareTokenRepository {

    private final Map<TokenId, ShareToken> tokens = new LinkedHashMap<>();
    private final Map<TokenId, List<TokenEvent>> histories = new LinkedHashMap<>();

    @Override
    public synchronized CommitResult insert(TokenChange issued) {
        ShareToken token = issued.token();
        if (tokens.containsKey(token.id()) || find(token.terms().digest()).isPresent()) {
            return CommitResult.STALE;
        }
        return store(issued);
    }

    @Override
    public synchronized CommitResult claim(TokenChange claimed) {
        TokenDigest digest = claimed.token().terms().digest();
        return replace(
                claimed,
                held -> held.state().status() == TokenStatus.CREATED
                        && held.terms().digest().equals(digest));
    }

    @Override
    public synchronized CommitResult finish(TokenChange finished) {
        return replace(finished, held -> true);
    }

    private CommitResult replace(TokenChange change, Predicate<ShareToken> may) {
        boolean current = find(change.token().id())
                .filter(held -> held.version() == change.expectedVersion())
                .filter(may)
                .isPresent();
        return current ? store(change) : CommitResult.STALE;
    }

    private CommitResult store(TokenChange change) {
        tokens.put(change.token().id(), change.token());
        histories.computeIfAbsent(change.token().id(), id -> new ArrayList<>()).add(change.event());
        return CommitResult.COMMITTED;
    }

    @Override
    public synchronized Optional<ShareToken> find(TokenId id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public synchronized Optional<ShareToken> find(TokenDigest digest) {
        return tokens.values().stream()
                .filter(token -> token.terms().digest().equals(digest))
                .findFirst();
    }

    @Override
    public synchronized List<ShareToken> list(TokenQuery query) {
        return tokens.values().stream()
                .filter(query::matches)
                .sorted(Comparator.comparing(Position::of))
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized List<ShareToken> due(Instant now, int limit) {
        return endingBy(now)
                .filter(token -> !token.state().isOver())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<TokenEvent> events(TokenId id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized int purge(Instant overSince, int limit) {
        List<TokenId> over =
                endingBy(overSince).limit(limit).map(ShareToken::id).toList();
        tokens.keySet().removeAll(over);
        histories.keySet().removeAll(over);
        return over.size();
    }

    private Stream<ShareToken> endingBy(Instant instant) {
        return tokens.values().stream()
                .filter(token -> !token.state().endsAt().isAfter(instant))
                .sorted(Comparator.comparing(token -> token.state().endsAt()));
    }
}
