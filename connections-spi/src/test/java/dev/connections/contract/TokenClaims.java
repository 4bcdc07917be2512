package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.CommitResult;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A claim takes a token that is recorded as created, under its id and its digest, once and for ever. */
interface TokenClaims extends TokenRepositoryTests {

    @Test
    default void stores_a_claimed_token_together_with_its_event() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenChange claimed = draft.claimed(stored(draft));

        assertThat(tokens().claim(claimed)).isEqualTo(CommitResult.COMMITTED);

        assertStored(List.of(draft.issued(), claimed));
    }

    @Test
    default void refuses_to_claim_what_is_not_recorded_as_created() {
        for (TokenFate fate : TokenFate.values()) {
            TokenDraft draft = TokenDraft.of("t " + fate);
            ShareToken token = stored(draft, fate);
            boolean created = token.version() == 1;

            assertThat(tokens().claim(
                                    draft.inWords("late").claimed(draft.issued().token())))
                    .as("%s", fate)
                    .isEqualTo(created ? CommitResult.COMMITTED : CommitResult.STALE);

            if (!created) {
                assertStored(fate.changes(draft));
            }
        }
    }

    @Test
    default void refuses_the_same_claim_a_second_time() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenChange claimed = draft.claimed(stored(draft));
        commit(claimed);

        assertThat(tokens().claim(claimed)).isEqualTo(CommitResult.STALE);

        assertStored(List.of(draft.issued(), claimed));
    }

    @Test
    default void refuses_to_claim_an_absent_token() {
        TokenDraft present = TokenDraft.of("t1");
        TokenDraft absent = TokenDraft.of("t2");
        stored(present);
        TokenChange claimed = absent.claimed(absent.issued().token());

        assertThat(tokens().claim(claimed)).isEqualTo(CommitResult.STALE);

        assertAbsent(claimed.token());
        assertStored(List.of(present.issued()));
    }

    @Test
    default void refuses_to_claim_under_another_digest() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft other = TokenDraft.of("t2");
        stored(draft);
        stored(other);

        for (TokenDraft wrong : List.of(draft.with(TokenDraft.digestOf("nobody's")), draft.with(other.digest()))) {
            assertThat(tokens().claim(wrong.claimed(wrong.issued().token()))).isEqualTo(CommitResult.STALE);
        }

        assertThat(tokens().find(TokenDraft.digestOf("nobody's"))).isEmpty();
        assertStored(List.of(draft.issued()));
        assertStored(List.of(other.issued()));
    }

    @Test
    default void refuses_to_claim_under_another_id() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft wrong = draft.named("t2");
        stored(draft);

        assertThat(tokens().claim(wrong.claimed(wrong.issued().token()))).isEqualTo(CommitResult.STALE);

        assertThat(tokens().find(wrong.id())).isEmpty();
        assertThat(tokens().events(wrong.id())).isEmpty();
        assertStored(List.of(draft.issued()));
    }

    @Test
    default void a_claim_knows_no_clock() {
        TokenDraft draft = TokenDraft.of("t1").good(RoundTrips.FIRST, RoundTrips.FIRST.plus(TokenDraft.LIFETIME));
        TokenChange claimed = draft.claimed(stored(draft));

        assertThat(tokens().claim(claimed)).isEqualTo(CommitResult.COMMITTED);

        assertStored(List.of(draft.issued(), claimed));
    }

    @Test
    default void a_claim_touches_no_other_token() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft other = TokenDraft.of("t2");
        stored(other);

        stored(draft, TokenFate.CLAIMED);

        assertStored(List.of(other.issued()));
        assertStored(TokenFate.CLAIMED.changes(draft));
    }
}
