package dev.connections.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.Flow;
import dev.connections.Role;
import dev.connections.TokenId;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenTerms;
import dev.connections.token.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every call on the share tokens in memory takes effect at one instant, also for those who only look. */
class TornTokensTest {

    private static final int ROUNDS = 100;
    private static final int TOKENS = 100;
    private static final int CHANGES = 50_000;
    private static final Flow FLOW = Flow.from("org_acme").to("org_globex");
    private static final Instant END = Instant.EPOCH.plus(Duration.ofDays(1));
    private static final List<TokenChange> ISSUED = IntStream.rangeClosed(0, TOKENS + 1)
            .mapToObj(number -> issued(id(number), number))
            .toList();

    @Test
    @Timeout(60)
    void a_list_of_tokens_that_shows_the_later_shows_the_earlier() throws Exception {
        TokenQuery all = new TokenQuery(
                FLOW.source(), Role.SOURCE, Optional.empty(), Optional.empty(), END, Position.START, 2 * TOKENS);
        for (int round = 0; round < ROUNDS; round++) {
            InMemoryShareTokens tokens = tokens(1, TOKENS);
            List<List<TokenId>> pictures = whileDoing(
                    () -> {
                        tokens.insert(ISSUED.get(0));
                        tokens.insert(ISSUED.get(TOKENS + 1));
                    },
                    () -> tokens.list(all).stream().map(ShareToken::id).toList());

            assertThat(pictures).noneMatch(picture -> picture.contains(id(TOKENS + 1)) && !picture.contains(id(0)));
        }
    }

    @Test
    @Timeout(60)
    void who_misses_one_token_of_a_purge_misses_all() throws Exception {
        Predicate<InMemoryShareTokens> whole = tokens ->
                tokens.find(id(0)).isPresent() || tokens.find(id(TOKENS)).isEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            InMemoryShareTokens tokens = tokens(0, TOKENS);
            List<Boolean> looks = whileDoing(() -> tokens.purge(END, 2 * TOKENS), () -> whole.test(tokens));

            assertThat(looks).containsOnly(true);
            assertThat(tokens.find(id(TOKENS))).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void a_digest_never_finds_another_token_that_has_since_taken_the_id() throws Exception {
        InMemoryShareTokens tokens = new InMemoryShareTokens();
        TokenChange one = issued(id(0), 1);
        TokenChange other = issued(id(0), 2);
        TokenDigest digest = one.token().terms().digest();
        List<Boolean> looks = whileDoing(
                () -> {
                    for (int i = 0; i < CHANGES; i++) {
                        tokens.insert(i % 2 == 0 ? one : other);
                        tokens.purge(END, 1);
                    }
                },
                () -> tokens.find(digest).stream().allMatch(one.token()::equals));

        assertThat(looks).doesNotContain(false);
    }

    /** What was seen, again and again, until it was done. */
    private static <T> List<T> whileDoing(Runnable action, Supplier<T> look) throws Exception {
        CompletableFuture<Void> doing = CompletableFuture.runAsync(action);
        List<T> seen = new ArrayList<>();
        do {
            seen.add(look.get());
        } while (!doing.isDone());
        doing.get(30, TimeUnit.SECONDS);
        return seen;
    }

    private static InMemoryShareTokens tokens(int first, int last) {
        InMemoryShareTokens tokens = new InMemoryShareTokens();
        ISSUED.subList(first, last + 1).forEach(tokens::insert);
        return tokens;
    }

    private static TokenId id(int number) {
        return TokenId.of("token-" + number);
    }

    private static TokenChange issued(TokenId id, int number) {
        Actor source = Actor.of(FLOW.source()).via(Channel.API);
        Connection connection = ((Change) Connection.create(
                        ConnectionId.of("connection"),
                        Terms.of(FLOW, Settings.ENABLED_BY_DEFAULT),
                        Offer.to(FLOW.destination()).named("Newsletter").sharing(DataType.EVENTS),
                        source,
                        Instant.EPOCH))
                .connection();
        TokenTerms terms = TokenTerms.of(
                id,
                TokenDigest.restore(String.format("%064x", number)),
                connection,
                SharedObject.of(DataType.EVENTS, "object", "subject"),
                new Validity(Instant.EPOCH.plusSeconds(number), END));
        return (TokenChange) ShareToken.issue(terms, Basis.STANDS, source);
    }
}
