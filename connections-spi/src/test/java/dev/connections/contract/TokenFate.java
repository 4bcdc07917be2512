package dev.connections.contract;

import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What may become of a share token, and how: there is no other way. */
@SuppressWarnings("ImmutableEnumChecker")
enum TokenFate {
    CREATED(List.of()),
    ENDED_BY_SOURCE(List.of(TokenDraft::endedBySource)),
    ENDED_BY_DESTINATION(List.of(TokenDraft::endedByDestination)),
    EXPIRED(List.of(TokenDraft::endedByTime)),
    CLAIMED(List.of(TokenDraft::claimed)),
    COMPLETED(List.of(TokenDraft::claimed, TokenDraft::completed)),
    REPORTED(List.of(TokenDraft::claimed, TokenDraft::reported)),
    CHANGED(List.of(TokenDraft::claimed, TokenDraft::changed)),
    UNCONFIRMED(List.of(TokenDraft::claimed, TokenDraft::unconfirmed)),
    TIMED_OUT(List.of(TokenDraft::claimed, TokenDraft::endedByTime));

    private final List<BiFunction<TokenDraft, ShareToken, TokenChange>> steps;

    TokenFate(List<BiFunction<TokenDraft, ShareToken, TokenChange>> steps) {
        this.steps = steps;
    }

    /** All changes of the draft's token that lead there, in sequence. */
    List<TokenChange> changes(TokenDraft draft) {
        List<TokenChange> changes = new ArrayList<>(List.of(draft.issued()));
        for (BiFunction<TokenDraft, ShareToken, TokenChange> step : steps) {
            changes.add(step.apply(draft, changes.get(changes.size() - 1).token()));
        }
        return changes;
    }
}
