package dev.connections.contract;

import static dev.connections.contract.Cast.ACME;
import static dev.connections.contract.ExactText.LOOK_ALIKES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.TokenId;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strings of tokens that are equal in Java are equal in the store, and the other way round. */
interface TokenTexts extends TokenRepositoryTests {

    @Test
    @Tag("promise-10")
    default void ids_of_tokens_are_told_apart_exactly() {
        Map<String, ShareToken> stored = new LinkedHashMap<>();
        LOOK_ALIKES.forEach(text -> stored.put(text, stored(TokenDraft.of(text))));

        stored.forEach((id, token) -> {
            assertThat(tokens().find(TokenId.of(id))).contains(token);
            assertThat(tokens().find(TokenDraft.digestOf(id))).contains(token);
            assertThat(tokens().events(TokenId.of(id))).hasSize(1);
            assertThat(tokens().insert(TokenDraft.of(id)
                            .with(TokenDraft.digestOf("other " + id))
                            .issued()))
                    .as(id)
                    .isEqualTo(CommitResult.STALE);
        });
        assertThat(tokens().find(TokenId.of("cAsE"))).isEmpty();
        assertThat(tokens().events(TokenId.of("cAsE"))).isEmpty();
    }

    @Test
    default void a_claim_under_an_id_that_only_looks_alike_is_refused() {
        TokenDraft draft = TokenDraft.of("case");
        stored(draft);

        for (String text : LOOK_ALIKES.subList(1, LOOK_ALIKES.size())) {
            TokenDraft alike = draft.named(text);
            assertThat(tokens().claim(alike.claimed(alike.issued().token()))).isEqualTo(CommitResult.STALE);
        }

        assertStored(List.of(draft.issued()));
    }

    @Test
    default void an_end_under_an_id_that_only_looks_alike_is_refused() {
        TokenDraft draft = TokenDraft.of("case");
        stored(draft);

        for (String text : LOOK_ALIKES.subList(1, LOOK_ALIKES.size())) {
            TokenDraft alike = draft.named(text);
            assertThat(tokens().finish(alike.endedBySource(alike.issued().token())))
                    .isEqualTo(CommitResult.STALE);
        }

        assertStored(List.of(draft.issued()));
    }

    @Test
    default void parties_of_tokens_are_listed_exactly() {
        Map<String, ShareToken> outbound = new LinkedHashMap<>();
        Map<String, ShareToken> inbound = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            Flow there = Flow.from(ACME).to(text);
            Flow back = Flow.from(text).to(ACME);
            int number = outbound.size();
            inbound.put(text, stored(TokenDraft.of("to" + number).through("c" + number, there)));
            outbound.put(text, stored(TokenDraft.of("from" + number).through("d" + number, back)));
        }

        for (String text : LOOK_ALIKES) {
            OrganizationId party = OrganizationId.of(text);
            assertThat(listed(party, Role.SOURCE)).as(text).containsExactly(outbound.get(text));
            assertThat(listed(party, Role.DESTINATION)).as(text).containsExactly(inbound.get(text));
        }
        assertThat(listed(OrganizationId.of("cAsE"), Role.SOURCE)).isEmpty();
    }

    @Test
    default void connections_of_tokens_are_listed_exactly() {
        Map<String, ShareToken> stored = new LinkedHashMap<>();
        for (String text : LOOK_ALIKES) {
            stored.put(text, stored(TokenDraft.of("t" + stored.size()).through(text, Cast.ACME_TO_GLOBEX)));
        }

        stored.forEach((connection, token) ->
                assertThat(tokens().list(through(connection))).as(connection).containsExactly(token));
        assertThat(tokens().list(through("cAsE"))).isEmpty();
    }

    private static TokenQuery through(String connection) {
        return new TokenQuery(
                ACME,
                Role.SOURCE,
                Optional.of(ConnectionId.of(connection)),
                Optional.empty(),
                Cast.NOON,
                Position.START,
                PLENTY);
    }
}
