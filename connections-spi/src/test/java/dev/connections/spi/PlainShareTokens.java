package dev.connections.spi;

import dev.connections.OrganizationId;
import dev.connections.TokenId;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A repository of share tokens as one writes it at first, with room for one mistake. */
final class PlainShareTokens implements ShareTokenRepository {

    private final TokenBug bug;
    private final Gap gap = new Gap();
    private final PlainTokenSelection selection;
    private final Map<String, ShareToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, List<TokenEvent>> histories = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    PlainShareTokens(TokenBug bug) {
        this.bug = bug;
        this.selection = new PlainTokenSelection(bug, gap);
    }

    private <T> T alone(TokenBug otherwise, Supplier<T> call) {
        if (bug == otherwise) {
            T answer = call.get();
            gap.pass();
            return answer;
        }
        synchronized (this) {
            return call.get();
        }
    }

    private void leaveGap(TokenBug between, int things) {
        gap.pass();
        if (bug == between) {
            gap.leave(things);
        }
    }

    private String key(TokenId id) {
        return switch (bug) {
            case FOLDS_THE_CASE_OF_IDS -> id.value().toLowerCase(Locale.ROOT);
            case PADS_IDS -> id.value().stripTrailing();
            default -> id.value();
        };
    }

    private String key(TokenDigest digest) {
        return bug == TokenBug.LOOKS_AT_HALF_OF_A_DIGEST ? digest.value().substring(32) : digest.value();
    }

    @Override
    public CommitResult insert(TokenChange issued) {
        return alone(TokenBug.CHECKS_THEN_INSERTS, () -> checkThenInsert(issued));
    }

    private CommitResult checkThenInsert(TokenChange issued) {
        String id = key(issued.token().id());
        String digest = key(issued.token().terms().digest());
        boolean idTaken = tokens.containsKey(id) && bug != TokenBug.STORES_OVER_A_TAKEN_ID;
        boolean digestTaken = ids.containsKey(digest) && bug != TokenBug.STORES_OVER_A_TAKEN_DIGEST;
        if (bug == TokenBug.TAKES_THE_DIGEST_OF_A_REFUSED_INSERT) {
            ids.putIfAbsent(digest, id);
        }
        if (idTaken || digestTaken) {
            return CommitResult.STALE;
        }
        leaveGap(TokenBug.CHECKS_THEN_INSERTS, 1);
        ids.put(digest, id);
        return store(issued);
    }

    @Override
    public CommitResult claim(TokenChange claimed) {
        return alone(TokenBug.CHECKS_THEN_CLAIMS, () -> {
            boolean may = mayBeClaimed(claimed);
            leaveGap(TokenBug.CHECKS_THEN_CLAIMS, 1);
            if (!may && bug == TokenBug.KEEPS_THE_EVENT_OF_A_STALE_CLAIM) {
                append(claimed);
            }
            return may ? store(claimed) : CommitResult.STALE;
        });
    }

    private boolean mayBeClaimed(TokenChange claimed) {
        TokenDigest digest = claimed.token().terms().digest();
        Optional<ShareToken> held = bug == TokenBug.CLAIMS_BY_THE_DIGEST_ALONE
                ? find(digest)
                : find(claimed.token().id());
        return held.map(token ->
                        (bug == TokenBug.CLAIMS_IN_ANY_STATUS || token.state().status() == TokenStatus.CREATED)
                                && (bug == TokenBug.CLAIMS_UNDER_ANY_DIGEST
                                        || token.terms().digest().equals(digest))
                                && (bug != TokenBug.CLAIMS_BY_ITS_OWN_CLOCK
                                        || token.state().endsAt().isAfter(Instant.now())))
                .orElse(bug == TokenBug.CLAIMS_WHAT_IS_ABSENT);
    }

    @Override
    public CommitResult finish(TokenChange finished) {
        return alone(TokenBug.CHECKS_THEN_FINISHES, () -> {
            boolean may = find(finished.token().id())
                    .map(held -> bug == TokenBug.FINISHES_ANY_VERSION || held.version() == finished.expectedVersion())
                    .orElse(bug == TokenBug.FINISHES_WHAT_IS_ABSENT);
            leaveGap(TokenBug.CHECKS_THEN_FINISHES, 1);
            return may ? store(finished) : CommitResult.STALE;
        });
    }

    private CommitResult store(TokenChange change) {
        ShareToken token = change.token();
        if (bug == TokenBug.LOSES_THE_EVENTS_BEFORE_THE_END && token.state().isOver()) {
            histories.remove(key(token.id()));
        }
        boolean eventless =
                bug == TokenBug.FORGETS_THE_EVENT_OF_A_CLAIM && token.state().status() == TokenStatus.PENDING;
        if (!eventless) {
            append(change);
        }
        leaveGap(TokenBug.STORES_THE_EVENT_FIRST, 10);
        tokens.put(key(token.id()), token);
        gap.pass();
        return CommitResult.COMMITTED;
    }

    private void append(TokenChange change) {
        TokenEvent event = change.event();
        histories
                .computeIfAbsent(key(event.token()), id -> new ArrayList<>())
                .add(bug == TokenBug.KEEPS_NO_PRINCIPAL ? event.seenBy(OrganizationId.of("nobody")) : event);
    }

    @Override
    public Optional<ShareToken> find(TokenId id) {
        return alone(TokenBug.STORES_THE_EVENT_FIRST, () -> Optional.ofNullable(tokens.get(key(id))));
    }

    @Override
    public Optional<ShareToken> find(TokenDigest digest) {
        return alone(
                TokenBug.STORES_THE_EVENT_FIRST,
                () -> Optional.ofNullable(ids.get(key(digest))).map(tokens::get));
    }

    @Override
    public List<ShareToken> list(TokenQuery query) {
        return alone(TokenBug.LISTS_IN_TWO_HALVES, () -> selection.list(tokens.values(), query));
    }

    @Override
    public synchronized List<ShareToken> due(Instant now, Position after, int limit) {
        return selection.due(tokens.values(), now, after, limit);
    }

    @Override
    public List<TokenEvent> events(TokenId id) {
        return alone(TokenBug.STORES_THE_EVENT_FIRST, () -> {
            List<TokenEvent> history = histories.getOrDefault(key(id), List.of());
            return bug == TokenBug.ANSWERS_ITS_OWN_LIST ? history : List.copyOf(history);
        });
    }

    @Override
    public int purge(Instant overSince, int limit) {
        return alone(TokenBug.LOOKS_THEN_PURGES, () -> {
            List<ShareToken> over = tokens.values().stream()
                    .filter(token -> selection.isForgotten(token, overSince))
                    .toList();
            leaveGap(TokenBug.LOOKS_THEN_PURGES, 1);
            List<ShareToken> forgotten = over.stream()
                    .limit(bug == TokenBug.PURGES_WITHOUT_A_LIMIT ? over.size() : limit)
                    .toList();
            forgotten.forEach(this::forget);
            return bug == TokenBug.COUNTS_WHAT_IT_LEAVES ? over.size() : forgotten.size();
        });
    }

    private void forget(ShareToken token) {
        tokens.remove(key(token.id()));
        gap.pass();
        if (bug != TokenBug.LEAVES_THE_EVENTS_OF_A_PURGED_TOKEN) {
            histories.remove(key(token.id()));
        }
        if (bug != TokenBug.LEAVES_THE_DIGEST_OF_A_PURGED_TOKEN) {
            ids.remove(key(token.terms().digest()));
        }
    }
}
