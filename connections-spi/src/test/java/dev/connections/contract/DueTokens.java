package dev.connections.contract;

import static dev.connections.contract.Cast.NOON;
import static dev.connections.contract.RoundTrips.LAST;
import static dev.connections.contract.RoundTrips.MICROSECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.Position;
import dev.connections.token.ShareToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Share tokens whose time is over and whose end is not yet written down. */
interface DueTokens extends TokenRepositoryTests {

    @Test
    default void a_created_token_is_due_from_its_end_on_to_the_microsecond() {
        assertDueFromItsEndOn(stored(TokenDraft.of("t1")));
    }

    @Test
    default void a_claimed_token_is_due_from_its_end_on_to_the_microsecond() {
        assertDueFromItsEndOn(stored(TokenDraft.of("t1"), TokenFate.CLAIMED));
    }

    private void assertDueFromItsEndOn(ShareToken token) {
        Instant end = token.state().endsAt();

        assertThat(tokens().due(end.minus(MICROSECOND), Position.START, PLENTY)).isEmpty();
        assertThat(tokens().due(end, Position.START, PLENTY)).containsExactly(token);
        assertThat(tokens().due(end.plus(MICROSECOND), Position.START, PLENTY)).containsExactly(token);
    }

    @Test
    default void the_longest_overdue_token_comes_first_up_to_the_limit() {
        List<ShareToken> tokens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tokens.add(stored(TokenDraft.of("c" + i).good(NOON, NOON.plusSeconds(7_300 - 1_000 * i))));
            tokens.add(stored(TokenDraft.of("p" + i).from(NOON.plusSeconds(1_500 - 500 * i)), TokenFate.CLAIMED));
        }
        tokens.sort(Comparator.comparing(token -> token.state().endsAt()));
        assertThat(tokens).extracting(token -> token.state().endsAt()).doesNotHaveDuplicates();
        assertThat(tokens)
                .isNotEqualTo(tokens.stream()
                        .sorted(Comparator.comparing(Position::of))
                        .toList());

        for (int limit = 1; limit <= tokens.size() + 1; limit++) {
            assertThat(tokens().due(LAST, Position.START, limit))
                    .as("up to %s", limit)
                    .isEqualTo(tokens.subList(0, Math.min(limit, tokens.size())));
        }
        assertThat(tokens().due(tokens.get(2).state().endsAt(), Position.START, PLENTY))
                .isEqualTo(tokens.subList(0, 3));
    }

    @Test
    default void a_page_of_what_is_due_starts_after_a_place_whatever_has_been_written_before_it() {
        TokenDraft later = TokenDraft.of("t1").from(NOON.plus(MICROSECOND));
        List<TokenDraft> drafts = List.of(TokenDraft.of("t2"), TokenDraft.of("t20"), TokenDraft.of("t3"), later);
        List<ShareToken> all = drafts.stream().map(this::stored).toList();
        assertThat(tokens().due(LAST, Position.START, PLENTY)).isEqualTo(all);

        for (int passed = 1; passed <= all.size(); passed++) {
            Position last = Position.ofEnd(all.get(passed - 1));
            assertThat(tokens().due(LAST, last, PLENTY)).isEqualTo(all.subList(passed, all.size()));
            assertThat(tokens().due(LAST, last, 1)).isEqualTo(all.subList(passed, Math.min(passed + 1, all.size())));
        }
        assertThat(tokens().due(all.get(0).state().endsAt(), Position.ofEnd(all.get(0)), PLENTY))
                .isEqualTo(all.subList(1, 3));

        commit(drafts.get(1).endedByTime(all.get(1)));

        assertThat(tokens().due(LAST, Position.ofEnd(all.get(1)), PLENTY)).isEqualTo(all.subList(2, 4));
        assertThat(tokens().due(LAST, Position.ofEnd(all.get(0)), PLENTY)).isEqualTo(all.subList(2, 4));
    }

    @Test
    default void only_a_token_recorded_as_created_or_pending_is_due() {
        List<ShareToken> open = new ArrayList<>();
        for (TokenFate fate : TokenFate.values()) {
            ShareToken token = stored(TokenDraft.of("t " + fate), fate);
            if (EnumSet.of(TokenFate.CREATED, TokenFate.CLAIMED).contains(fate)) {
                open.add(token);
            }
        }

        assertThat(tokens().due(LAST, Position.START, PLENTY)).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    default void a_token_is_due_until_its_end_is_written_down() {
        for (TokenFate fate : List.of(TokenFate.CREATED, TokenFate.CLAIMED)) {
            TokenDraft draft = TokenDraft.of("t " + fate);
            ShareToken token = stored(draft, fate);
            assertThat(tokens().due(LAST, Position.START, PLENTY)).containsExactly(token);

            commit(draft.endedByTime(token));

            assertThat(tokens().due(LAST, Position.START, PLENTY)).isEmpty();
        }
    }

    @Test
    default void a_claim_puts_off_the_end_of_a_token_or_brings_it_forward() {
        TokenDraft longer =
                TokenDraft.of("t1").good(NOON, NOON.plus(TokenDraft.STEP).plus(MICROSECOND));
        TokenDraft shorter = TokenDraft.of("t2");
        ShareToken putOff = stored(longer, TokenFate.CLAIMED);
        ShareToken broughtForward = stored(shorter, TokenFate.CLAIMED);
        Instant end = putOff.state().endsAt();
        assertThat(longer.validity().until()).isBefore(end);
        assertThat(shorter.validity().until()).isAfter(end);

        assertThat(tokens().due(longer.validity().until(), Position.START, PLENTY))
                .isEmpty();
        assertThat(tokens().due(end, Position.START, PLENTY)).containsExactlyInAnyOrder(putOff, broughtForward);
    }
}
