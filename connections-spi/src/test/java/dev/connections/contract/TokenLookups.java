package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.TokenId;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token is found by its id, and by its digest and nothing like it; its events are told in sequence. */
interface TokenLookups extends TokenRepositoryTests {

    @Test
    default void finds_a_token_by_its_id() {
        ShareToken first = stored(TokenDraft.of("t1"), TokenFate.CLAIMED);
        ShareToken second = stored(TokenDraft.of("t2"));

        assertThat(tokens().find(TokenId.of("t1"))).contains(first);
        assertThat(tokens().find(TokenId.of("t2"))).contains(second);
        assertThat(tokens().find(TokenId.of("t3"))).isEmpty();
    }

    @Test
    default void finds_a_token_by_its_digest() {
        ShareToken first = stored(TokenDraft.of("t1"), TokenFate.COMPLETED);
        ShareToken second = stored(TokenDraft.of("t2"));

        assertThat(tokens().find(TokenDraft.digestOf("t1"))).contains(first);
        assertThat(tokens().find(TokenDraft.digestOf("t2"))).contains(second);
        assertThat(tokens().find(TokenDraft.digestOf("t3"))).isEmpty();
    }

    @Test
    default void digests_that_differ_in_one_digit_are_told_apart() {
        String digits = "0123456789abcdef".repeat(4);
        Map<TokenDigest, ShareToken> stored = new LinkedHashMap<>();
        for (int place = 0; place < digits.length(); place++) {
            char other = digits.charAt(place) == 'f' ? 'e' : 'f';
            TokenDigest digest = TokenDigest.restore(digits.substring(0, place) + other + digits.substring(place + 1));
            stored.put(digest, stored(TokenDraft.of("t" + place).with(digest)));
        }

        stored.forEach((digest, token) -> assertThat(tokens().find(digest)).contains(token));
        assertThat(stored).hasSize(digits.length());
        assertThat(tokens().find(TokenDigest.restore(digits))).isEmpty();
    }

    @Test
    default void events_come_in_sequence() {
        for (TokenFate fate : TokenFate.values()) {
            TokenDraft draft = TokenDraft.of("t " + fate);
            List<TokenEvent> events =
                    fate.changes(draft).stream().map(TokenChange::event).toList();
            stored(draft, fate);

            assertThat(tokens().events(draft.id())).isEqualTo(events);
        }
    }

    @Test
    default void events_of_tokens_that_change_in_turn_are_kept_apart() {
        List<TokenChange> ofOne = TokenFate.COMPLETED.changes(TokenDraft.of("t1"));
        List<TokenChange> ofOther = TokenFate.REPORTED.changes(TokenDraft.of("t2"));
        for (int i = 0; i < ofOne.size(); i++) {
            commit(ofOther.get(i));
            commit(ofOne.get(i));
        }

        assertStored(ofOne);
        assertStored(ofOther);
    }

    @Test
    default void an_absent_token_has_no_events() {
        stored(TokenDraft.of("t1"), TokenFate.COMPLETED);

        assertThat(tokens().events(TokenId.of("t1"))).hasSize(3);
        assertThat(tokens().events(TokenId.of("t2"))).isEmpty();
    }
}
