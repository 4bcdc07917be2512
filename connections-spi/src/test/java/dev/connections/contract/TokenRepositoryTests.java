package dev.connections.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.util.List;
import java.util.Optional;

/** Tests of one repository of share tokens. */
interface TokenRepositoryTests {

    int PLENTY = 1_000;

    Adapters adapters();

    default ShareTokenRepository tokens() {
        return adapters().shareTokens();
    }

    /** Asks the method whose business this change is. */
    default CommitResult write(TokenChange change) {
        return switch (change.event().type()) {
            case ISSUED -> tokens().insert(change);
            case CLAIMED -> tokens().claim(change);
            case COMPLETED, FAILED, EXPIRED -> tokens().finish(change);
        };
    }

    default ShareToken commit(TokenChange change) {
        assertThat(write(change)).as("%s", change.event()).isEqualTo(CommitResult.COMMITTED);
        return change.token();
    }

    default ShareToken stored(TokenDraft draft) {
        return stored(draft, TokenFate.CREATED);
    }

    default ShareToken stored(TokenDraft draft, TokenFate fate) {
        List<TokenChange> changes = fate.changes(draft);
        changes.forEach(this::commit);
        return changes.get(changes.size() - 1).token();
    }

    default List<ShareToken> listed(OrganizationId party, Role role) {
        return tokens().list(everythingOf(party, role));
    }

    static TokenQuery everythingOf(OrganizationId party, Role role) {
        return new TokenQuery(party, role, Optional.empty(), Optional.empty(), Cast.NOON, Position.START, PLENTY);
    }

    /** The token and all its events are there, by every way to read them. */
    default void assertStored(List<TokenChange> history) {
        ShareToken token = history.get(history.size() - 1).token();
        assertThat(tokens().find(token.id())).contains(token);
        assertThat(tokens().find(token.terms().digest())).contains(token);
        assertThat(listed(token.flow().source(), Role.SOURCE)).containsOnlyOnce(token);
        assertThat(listed(token.flow().destination(), Role.DESTINATION)).containsOnlyOnce(token);
        assertThat(tokens().events(token.id()))
                .containsExactlyElementsOf(
                        history.stream().map(TokenChange::event).toList());
    }

    /** Nothing is there under the token's id, nor under its digest. */
    default void assertAbsent(ShareToken token) {
        assertThat(tokens().find(token.id())).isEmpty();
        assertThat(tokens().find(token.terms().digest())).isEmpty();
        assertThat(tokens().events(token.id())).isEmpty();
        assertThat(listed(token.flow().source(), Role.SOURCE))
                .extracting(ShareToken::id)
                .doesNotContain(token.id());
        assertThat(listed(token.flow().destination(), Role.DESTINATION))
                .extracting(ShareToken::id)
                .doesNotContain(token.id());
    }
}
