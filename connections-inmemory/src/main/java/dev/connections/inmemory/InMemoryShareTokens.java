package dev.connections.inmemory;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps share tokens and their events in memory. Safe for use by many threads: every call takes effect at one instant.
 * Writes exclude one another, and reads. Listing looks through all tokens: this is for tests and trials, not for a
 * million of them.
 */
public final class InMemoryShareTokens implements ShareTokenRepository {

    private final Map<TokenId, Entry> entries = new HashMap<>();
    private final Map<TokenDigest, TokenId> digests = new HashMap<>();
    private final NavigableMap<Position, TokenId> order = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** A repository without tokens. */
    public InMemoryShareTokens() {}

    @Override
    public CommitResult insert(TokenChange issued) {
        return holding(lock.writeLock(), () -> {
            ShareToken token = issued.token();
            if (entries.containsKey(token.id())
                    || digests.containsKey(token.terms().digest())) {
                return CommitResult.STALE;
            }
            entries.put(token.id(), new Entry(token, EventLog.of(issued.event())));
            digests.put(token.terms().digest(), token.id());
            order.put(Position.of(token), token.id());
            return CommitResult.COMMITTED;
        });
    }

    @Override
    public CommitResult claim(TokenChange claimed) {
        TokenDigest digest = claimed.token().terms().digest();
        return replace(
                claimed,
                held -> held.state().status() == TokenStatus.CREATED
                        && held.terms().digest().equals(digest));
    }

    @Override
    public CommitResult finish(TokenChange finished) {
        return replace(finished, held -> true);
    }

    private CommitResult replace(TokenChange change, Predicate<ShareToken> may) {
        return holding(lock.writeLock(), () -> {
            Entry held = entries.get(change.token().id());
            if (held == null || held.token.version() != change.expectedVersion() || !may.test(held.token)) {
                return CommitResult.STALE;
            }
            entries.put(change.token().id(), new Entry(change.token(), held.events.and(change.event())));
            return CommitResult.COMMITTED;
        });
    }

    @Override
    public Optional<ShareToken> find(TokenId id) {
        return holding(lock.readLock(), () -> entry(id).map(entry -> entry.token));
    }

    @Override
    public Optional<ShareToken> find(TokenDigest digest) {
        return holding(
                lock.readLock(),
                () -> Optional.ofNullable(digests.get(digest))
                        .flatMap(this::entry)
                        .map(entry -> entry.token));
    }

    @Override
    public List<ShareToken> list(TokenQuery query) {
        return holding(
                lock.readLock(),
                () -> after(query.after())
                        .filter(query::matches)
                        .limit(query.limit())
                        .toList());
    }

    @Override
    public List<ShareToken> due(Instant now, Position after, int limit) {
        return holding(
                lock.readLock(),
                () -> after(Position.START)
                        .filter(token -> !token.state().isOver() && endsBy(token, now))
                        .filter(token -> Position.ofEnd(token).compareTo(after) > 0)
                        .sorted(Comparator.comparing(Position::ofEnd))
                        .limit(limit)
                        .toList());
    }

    @Override
    public List<TokenEvent> events(TokenId id) {
        return holding(
                lock.readLock(),
                () -> entry(id).map(entry -> entry.events.inSequence()).orElse(List.of()));
    }

    @Override
    public int purge(Instant overSince, int limit) {
        return holding(lock.writeLock(), () -> {
            List<ShareToken> over = after(Position.START)
                    .filter(token -> endsBy(token, overSince))
                    .limit(limit)
                    .toList();
            over.forEach(this::forget);
            return over.size();
        });
    }

    private void forget(ShareToken token) {
        entries.remove(token.id());
        digests.remove(token.terms().digest());
        order.remove(Position.of(token));
    }

    private Optional<Entry> entry(TokenId id) {
        return Optional.ofNullable(entries.get(id));
    }

    private Stream<ShareToken> after(Position place) {
        return order.tailMap(place, false).values().stream()
                .flatMap(id -> entry(id).stream())
                .map(entry -> entry.token);
    }

    private static boolean endsBy(ShareToken token, Instant instant) {
        return !token.state().endsAt().isAfter(instant);
    }

    private static <T> T holding(Lock lock, Supplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    /** A token with its events: both are there, or neither. */
    private static final class Entry {

        private final ShareToken token;
        private final EventLog<TokenEvent> events;

        private Entry(ShareToken token, EventLog<TokenEvent> events) {
            this.token = token;
            this.events = events;
        }
    }
}
