package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.Role;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The change that ends a token is stored with its event, and only over the version that it started from. */
interface TokenFinishes extends TokenRepositoryTests {

    TokenDraft TOKEN = TokenDraft.of("t1");

    @Test
    default void stores_every_end_of_a_token_together_with_its_event() {
        for (TokenFate fate : EnumSet.complementOf(EnumSet.of(TokenFate.CREATED, TokenFate.CLAIMED))) {
            List<TokenChange> changes = fate.changes(TokenDraft.of("t " + fate));
            TokenChange end = changes.get(changes.size() - 1);
            changes.subList(0, changes.size() - 1).forEach(this::commit);

            assertThat(tokens().finish(end)).as("%s", fate).isEqualTo(CommitResult.COMMITTED);

            assertStored(changes);
        }
    }

    @Test
    default void refuses_an_end_based_on_an_old_read() {
        ShareToken created = stored(TOKEN);
        TokenChange ended = TOKEN.endedBySource(created);
        ShareToken claimed = commit(TOKEN.claimed(created));
        TokenChange completed = TOKEN.completed(claimed);

        assertThat(tokens().finish(ended)).isEqualTo(CommitResult.STALE);
        assertStored(TokenFate.CLAIMED.changes(TOKEN));

        commit(TOKEN.reported(claimed));

        assertThat(tokens().finish(completed)).isEqualTo(CommitResult.STALE);
        assertStored(TokenFate.REPORTED.changes(TOKEN));
    }

    @Test
    default void refuses_the_same_end_a_second_time() {
        TokenChange ended = TOKEN.endedByDestination(stored(TOKEN));
        commit(ended);

        assertThat(tokens().finish(ended)).isEqualTo(CommitResult.STALE);

        assertStored(List.of(TOKEN.issued(), ended));
    }

    @Test
    default void refuses_an_end_based_on_a_version_not_yet_written() {
        ShareToken claimed = TOKEN.claimed(stored(TOKEN)).token();

        assertThat(tokens().finish(TOKEN.completed(claimed))).isEqualTo(CommitResult.STALE);

        assertStored(List.of(TOKEN.issued()));
    }

    @Test
    default void refuses_to_end_an_absent_token() {
        TokenDraft absent = TokenDraft.of("t2");
        stored(TOKEN);
        TokenChange ended = absent.endedBySource(absent.issued().token());

        assertThat(tokens().finish(ended)).isEqualTo(CommitResult.STALE);

        assertAbsent(ended.token());
        assertStored(List.of(TOKEN.issued()));
    }

    @Test
    default void an_end_touches_no_other_token() {
        TokenDraft other = TokenDraft.of("t2");
        stored(other, TokenFate.CLAIMED);

        stored(TOKEN, TokenFate.COMPLETED);

        assertStored(TokenFate.CLAIMED.changes(other));
        assertStored(TokenFate.COMPLETED.changes(TOKEN));
    }

    @Test
    default void what_was_answered_earlier_does_not_change_later() {
        ShareToken created = stored(TOKEN);
        var byId = tokens().find(created.id());
        var byDigest = tokens().find(created.terms().digest());
        var listed = listed(ACME, Role.SOURCE);
        var due = tokens().due(created.state().endsAt(), Position.START, PLENTY);
        var events = tokens().events(created.id());

        commit(TOKEN.completed(commit(TOKEN.claimed(created))));
        stored(TokenDraft.of("t2"));

        assertThat(byId).contains(created);
        assertThat(byDigest).contains(created);
        assertThat(listed).containsExactly(created);
        assertThat(due).containsExactly(created);
        assertThat(events).containsExactly(TOKEN.issued().event());
        assertThat(tokens().find(created.id())).isPresent().isNotEqualTo(byId);

        tokens().purge(RoundTrips.LAST, PLENTY);

        assertThat(listed).containsExactly(created);
        assertThat(events).containsExactly(TOKEN.issued().event());
    }
}
