package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.spi.CommitResult;
import dev.connections.token.TokenChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new token is stored with its first event, unless its id or its digest is taken. */
interface TokenInserts extends TokenRepositoryTests {

    @Test
    default void stores_a_new_token_with_its_first_event() {
        TokenChange issued = TokenDraft.of("t1").issued();

        assertThat(tokens().insert(issued)).isEqualTo(CommitResult.COMMITTED);

        assertStored(List.of(issued));
    }

    @Test
    default void refuses_a_token_whose_id_is_taken_whatever_has_become_of_that_one() {
        for (TokenFate fate : TokenFate.values()) {
            TokenDraft draft = TokenDraft.of("taken by " + fate);
            TokenDraft same = draft.with(TokenDraft.digestOf("other " + fate));
            stored(draft, fate);

            assertThat(tokens().insert(same.issued())).as("%s", fate).isEqualTo(CommitResult.STALE);

            assertThat(tokens().find(same.digest())).as("%s", fate).isEmpty();
            assertStored(fate.changes(draft));
        }
    }

    @Test
    default void refuses_a_token_whose_digest_is_taken_whatever_has_become_of_that_one() {
        for (TokenFate fate : TokenFate.values()) {
            TokenDraft draft = TokenDraft.of("taken by " + fate);
            TokenDraft same = draft.named("other " + fate);
            stored(draft, fate);

            assertThat(tokens().insert(same.issued())).as("%s", fate).isEqualTo(CommitResult.STALE);

            assertThat(tokens().find(same.id())).as("%s", fate).isEmpty();
            assertThat(tokens().events(same.id())).as("%s", fate).isEmpty();
            assertStored(fate.changes(draft));
        }
    }

    @Test
    default void refuses_a_token_with_the_id_of_one_and_the_digest_of_another() {
        TokenDraft one = TokenDraft.of("t1");
        TokenDraft other = TokenDraft.of("t2");
        stored(one);
        stored(other);

        assertThat(tokens().insert(one.with(other.digest()).issued())).isEqualTo(CommitResult.STALE);

        assertStored(List.of(one.issued()));
        assertStored(List.of(other.issued()));
    }

    @Test
    default void refuses_the_same_insert_a_second_time() {
        TokenChange issued = TokenDraft.of("t1").issued();
        commit(issued);

        assertThat(tokens().insert(issued)).isEqualTo(CommitResult.STALE);

        assertStored(List.of(issued));
    }

    @Test
    default void an_insert_refused_for_its_id_does_not_take_its_digest() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft refused = draft.with(TokenDraft.digestOf("free"));
        stored(draft);
        assertThat(tokens().insert(refused.issued())).isEqualTo(CommitResult.STALE);

        assertStored(List.of(storedChange(refused.named("t2"))));
    }

    @Test
    default void an_insert_refused_for_its_digest_does_not_take_its_id() {
        TokenDraft draft = TokenDraft.of("t1");
        TokenDraft refused = draft.named("free");
        stored(draft);
        assertThat(tokens().insert(refused.issued())).isEqualTo(CommitResult.STALE);

        assertStored(List.of(storedChange(refused.with(TokenDraft.digestOf("t2")))));
    }

    private TokenChange storedChange(TokenDraft draft) {
        TokenChange issued = draft.issued();
        commit(issued);
        return issued;
    }

    @Test
    default void tokens_for_the_same_object_are_tokens_of_their_own() {
        TokenChange first = storedChange(TokenDraft.of("t1"));
        TokenChange second = storedChange(TokenDraft.of("t2"));

        assertStored(List.of(first));
        assertStored(List.of(second));
    }
}
