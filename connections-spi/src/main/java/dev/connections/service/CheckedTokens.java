package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.TokenId;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks the host's repository of share tokens, and believes only an answer to what was asked. */
final class CheckedTokens {

    private static final String PORT = ShareTokenRepository.class.getSimpleName();

    private final ShareTokenRepository repository;

    CheckedTokens(ShareTokenRepository repository) {
        this.repository = requireNonNull(repository, "tokens");
    }

    /** Ids and secrets are random: one that is taken is no answer that a sound store gives. */
    void insert(TokenChange issued) {
        PortCall.ask(PORT, Effect.UNKNOWN, () -> repository.insert(issued), result -> result == CommitResult.COMMITTED);
    }

    CommitResult claim(TokenChange claimed) {
        return PortCall.ask(PORT, Effect.UNKNOWN, () -> repository.claim(claimed), result -> true);
    }

    CommitResult finish(TokenChange finished) {
        return PortCall.ask(PORT, Effect.UNKNOWN, () -> repository.finish(finished), result -> true);
    }

    Optional<ShareToken> find(TokenId id) {
        return find(() -> repository.find(id), token -> token.id().equals(id));
    }

    Optional<ShareToken> find(TokenDigest digest) {
        return find(
                () -> repository.find(digest), token -> token.terms().digest().equals(digest));
    }

    private static Optional<ShareToken> find(Supplier<Optional<ShareToken>> call, Predicate<ShareToken> isAskedFor) {
        return PortCall.ask(PORT, Effect.NONE, call, found -> found.stream().allMatch(isAskedFor));
    }

    List<ShareToken> list(TokenQuery query) {
        return page(
                query.limit(),
                () -> repository.list(query),
                tokens -> tokens.stream().allMatch(query::matches)
                        && CheckedRepository.areAscending(
                                query.after(), tokens.stream().map(Position::of)));
    }

    List<ShareToken> due(Instant now, Position after, int limit) {
        return page(
                limit,
                () -> repository.due(now, after, limit),
                due -> due.stream().noneMatch(token -> token.state().asOf(now).equals(token.state()))
                        && CheckedRepository.areAscending(after, due.stream().map(Position::ofEnd)));
    }

    /** The events of a token that was read before: they do not end before it, unless it has been forgotten since. */
    Optional<List<TokenEvent>> events(ShareToken read) {
        List<TokenEvent> events =
                page(Integer.MAX_VALUE, () -> repository.events(read.id()), found -> isWithoutGap(found, read.id()));
        if (events.size() >= read.version()) {
            return Optional.of(events);
        }
        if (find(read.id()).isPresent()) {
            throw new PortFailedException(PORT, Effect.NONE);
        }
        return Optional.empty();
    }

    int purge(Instant overSince, int limit) {
        return PortCall.ask(
                PORT,
                Effect.UNKNOWN,
                () -> repository.purge(overSince, limit),
                forgotten -> forgotten >= 0 && forgotten <= limit);
    }

    private static <T> List<T> page(int limit, Supplier<List<T>> call, Predicate<List<T>> sound) {
        return PortCall.ask(
                PORT, Effect.NONE, () -> List.copyOf(call.get()), page -> page.size() <= limit && sound.test(page));
    }

    private static boolean isWithoutGap(List<TokenEvent> events, TokenId id) {
        for (int i = 0; i < events.size(); i++) {
            TokenEvent event = events.get(i);
            if (event.sequence() != i + 1 || !event.token().equals(id)) {
                return false;
            }
        }
        return true;
    }
}
