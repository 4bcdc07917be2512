package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of share tokens follow one another by issue, then by id, complete and without repeats. */
interface TokenPages extends TokenRepositoryTests {

    @Test
    default void lists_tokens_in_the_order_of_issue_then_of_id() {
        ShareToken third = at("b", NOON.plusSeconds(1));
        ShareToken second = at("a", NOON.plusSeconds(1));
        ShareToken sixth = at("\uD83D\uDE00", NOON.plusSeconds(2));
        ShareToken fourth = at("B", NOON.plusSeconds(2));
        ShareToken fifth = at("\uFF41", NOON.plusSeconds(2));
        ShareToken first = at("c", NOON);

        assertThat(listed(ACME, Role.SOURCE)).containsExactly(first, second, third, fourth, fifth, sixth);
    }

    @Test
    default void a_token_keeps_its_place_whatever_becomes_of_it() {
        List<ShareToken> stored = new ArrayList<>();
        for (TokenFate fate : TokenFate.values()) {
            stored.add(stored(TokenDraft.of("t" + stored.size()), fate));
        }

        assertThat(listed(ACME, Role.SOURCE)).isEqualTo(stored);
    }

    @Test
    default void pages_of_tokens_of_any_size_are_complete_and_without_repeats() {
        List<ShareToken> stored = tenTokens();
        for (int limit = 1; limit <= stored.size() + 1; limit++) {
            assertThat(pages(limit, () -> {})).as("by %s", limit).isEqualTo(stored);
        }
    }

    @Test
    default void pages_of_tokens_stay_complete_while_others_issue() {
        List<ShareToken> expected = new ArrayList<>(tenTokens());
        List<ShareToken> late = new ArrayList<>();

        List<ShareToken> paged = pages(3, () -> {
            if (late.size() < 4) {
                at("early" + late.size(), NOON.minusSeconds(1));
                late.add(at("late" + late.size(), NOON.plusSeconds(60)));
            }
        });

        expected.addAll(late);
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    default void pages_of_tokens_stay_complete_while_others_purge() {
        List<ShareToken> stored = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            TokenDraft draft = TokenDraft.of("t" + i).from(NOON.plusSeconds(i));
            stored.add(stored(draft, i < 3 ? TokenFate.COMPLETED : TokenFate.CREATED));
        }
        Instant over = stored.get(2).state().endsAt();

        List<ShareToken> paged = pages(3, () -> tokens().purge(over, PLENTY));

        assertThat(paged).isEqualTo(stored);
        assertThat(pages(3, () -> {})).isEqualTo(stored.subList(3, 9));
    }

    @Test
    default void a_filter_skips_tokens_and_the_page_is_still_full() {
        for (int i = 0; i < 4; i++) {
            stored(TokenDraft.of("over" + i), TokenFate.COMPLETED);
        }
        List<ShareToken> stored = tenTokens();

        assertThat(tokens().list(query(Optional.of(TokenStatus.CREATED), Position.START, 2)))
                .isEqualTo(stored.subList(0, 2));
        assertThat(tokens().list(query(Optional.of(TokenStatus.CREATED), Position.of(stored.get(1)), 20)))
                .isEqualTo(stored.subList(2, 10));
    }

    @Test
    default void a_page_after_a_token_starts_with_the_next_one() {
        List<ShareToken> stored = tenTokens();
        for (int i = 0; i < stored.size(); i++) {
            TokenQuery afterIt = from(Position.of(stored.get(i)));
            List<ShareToken> next = stored.subList(i + 1, stored.size());

            assertThat(tokens().list(afterIt)).isEqualTo(next);
            assertThat(stored).filteredOn(afterIt::matches).isEqualTo(next);
        }
    }

    @Test
    default void a_page_of_tokens_starts_after_a_place_that_need_not_be_taken() {
        List<ShareToken> stored = tenTokens();

        assertThat(tokens().list(from(new Position(NOON.plusSeconds(1), "")))).isEqualTo(stored.subList(3, 10));
        assertThat(tokens().list(from(new Position(NOON.plusSeconds(1), "t30"))))
                .isEqualTo(stored.subList(4, 10));
        assertThat(tokens().list(from(new Position(NOON.plusSeconds(60), "")))).isEmpty();
    }

    private List<ShareToken> tenTokens() {
        List<ShareToken> stored = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stored.add(at("t" + i, NOON.plusSeconds(i / 3)));
        }
        return stored;
    }

    private ShareToken at(String id, Instant issuedAt) {
        return stored(TokenDraft.of(id).from(issuedAt));
    }

    private static TokenQuery from(Position place) {
        return query(Optional.empty(), place, PLENTY);
    }

    private static TokenQuery query(Optional<TokenStatus> status, Position after, int limit) {
        return new TokenQuery(ACME, Role.SOURCE, Optional.empty(), status, NOON, after, limit);
    }

    private List<ShareToken> pages(int size, Runnable between) {
        List<ShareToken> all = new ArrayList<>();
        Position after = Position.START;
        List<ShareToken> page;
        do {
            page = tokens().list(query(Optional.empty(), after, size));
            between.run();
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            assertThat(all).as("pages without end").hasSizeLessThan(PLENTY);
            after = page.isEmpty() ? after : Position.of(page.get(page.size() - 1));
        } while (page.size() == size);
        return all;
    }
}
