package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.RoundTrips.LAST;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.token.Basis;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has long been over is forgotten, with all that belongs to it, and nothing else is. */
interface TokenPurges extends TokenRepositoryTests {

    @Test
    default void forgets_exactly_the_tokens_that_are_over_at_the_instant() {
        List<ShareToken> left = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (TokenFate fate : TokenFate.values()) {
                left.add(stored(TokenDraft.of(i + " " + fate).from(NOON.plusSeconds(i)), fate));
            }
        }
        List<Instant> ends = left.stream()
                .map(token -> token.state().endsAt())
                .distinct()
                .sorted()
                .toList();
        assertThat(ends).hasSizeGreaterThan(5);

        for (Instant end : ends) {
            List<ShareToken> over = left.stream()
                    .filter(token -> !token.state().endsAt().isAfter(end))
                    .toList();
            assertThat(tokens().purge(end.minus(MICROSECOND), PLENTY)).isZero();
            assertThat(listed(ACME, Role.SOURCE)).containsExactlyInAnyOrderElementsOf(left);

            assertThat(tokens().purge(end, PLENTY)).isEqualTo(over.size());

            left.removeAll(over);
            assertThat(listed(ACME, Role.SOURCE)).containsExactlyInAnyOrderElementsOf(left);
            over.forEach(this::assertAbsent);
        }
    }

    @Test
    default void keeps_a_token_that_was_issued_long_ago_and_is_not_over() {
        TokenDraft draft = TokenDraft.of("t1").good(RoundTrips.FIRST, NOON);
        TokenChange claimed = draft.claimed(stored(draft), "late", NOON.minus(MICROSECOND));
        assertThat(tokens().purge(NOON.minus(MICROSECOND), PLENTY)).isZero();
        assertStored(List.of(draft.issued()));

        commit(claimed);

        assertThat(tokens().purge(NOON, PLENTY)).isZero();
        assertStored(List.of(draft.issued(), claimed));
    }

    @Test
    default void keeps_a_token_that_has_only_just_ended() {
        TokenDraft draft = TokenDraft.of("t1").good(RoundTrips.FIRST, LAST);
        TokenChange claimed = draft.claimed(stored(draft), "late", NOON.minusSeconds(1));
        TokenChange completed = TokenDraft.change(commit(claimed).complete(draft.destination(), Basis.STANDS, NOON));
        commit(completed);

        assertThat(tokens().purge(NOON.minus(MICROSECOND), PLENTY)).isZero();

        assertStored(List.of(draft.issued(), claimed, completed));
    }

    @Test
    default void forgets_a_token_whose_end_was_never_written_down() {
        ShareToken created = stored(TokenDraft.of("t1"));
        ShareToken claimed = stored(TokenDraft.of("t2"), TokenFate.CLAIMED);

        assertThat(tokens().purge(claimed.state().endsAt(), PLENTY)).isEqualTo(1);
        assertAbsent(claimed);
        assertStored(List.of(TokenDraft.of("t1").issued()));

        assertThat(tokens().purge(created.state().endsAt(), PLENTY)).isEqualTo(1);
        assertAbsent(created);
        assertThat(tokens().due(LAST, Position.START, PLENTY)).isEmpty();
    }

    @Test
    default void forgets_no_more_than_the_limit_and_says_how_many() {
        for (int i = 0; i < 5; i++) {
            stored(TokenDraft.of("t" + i), TokenFate.COMPLETED);
        }

        for (int left : List.of(5, 3, 1, 0)) {
            assertThat(listed(ACME, Role.SOURCE)).hasSize(left);
            assertThat(tokens().purge(LAST, 2)).isEqualTo(Math.min(2, left));
        }
    }

    @Test
    default void what_a_limit_leaves_is_left_whole() {
        for (int i = 0; i < 5; i++) {
            stored(TokenDraft.of("t" + i), TokenFate.COMPLETED);
        }

        assertThat(tokens().purge(LAST, 2)).isEqualTo(2);

        List<ShareToken> left = listed(ACME, Role.SOURCE);
        assertThat(left).hasSize(3);
        for (int i = 0; i < 5; i++) {
            TokenDraft draft = TokenDraft.of("t" + i);
            List<TokenChange> history = TokenFate.COMPLETED.changes(draft);
            if (left.contains(history.get(2).token())) {
                assertStored(history);
            } else {
                assertAbsent(history.get(2).token());
            }
        }
    }

    @Test
    default void a_forgotten_token_cannot_be_claimed_nor_ended() {
        TokenDraft draft = TokenDraft.of("t1");
        ShareToken token = stored(draft);
        assertThat(tokens().purge(token.state().endsAt(), PLENTY)).isEqualTo(1);

        assertThat(tokens().claim(draft.claimed(token))).isEqualTo(CommitResult.STALE);
        assertThat(tokens().finish(draft.endedBySource(token))).isEqualTo(CommitResult.STALE);

        assertAbsent(token);
    }

    @Test
    default void nothing_of_a_forgotten_token_comes_back_with_its_id_or_its_digest() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft sameId = draft.with(TokenDraft.digestOf("other"));
        TokenDraft sameDigest = draft.named("t2");
        stored(draft, TokenFate.COMPLETED);
        assertThat(tokens().purge(LAST, PLENTY)).isEqualTo(1);

        stored(sameId);
        assertThat(tokens().find(draft.digest())).isEmpty();
        assertStored(List.of(sameId.issued()));

        stored(sameDigest, TokenFate.CLAIMED);
        assertStored(TokenFate.CLAIMED.changes(sameDigest));
        assertStored(List.of(sameId.issued()));
    }
}
