package dev.connections.token;

import dev.connections.Refusal;

/**
 * What the rules answer to a command on a share token: a {@link TokenChange} to be committed, nothing to do, or a
 * refusal. Nothing has happened yet: a ruling is a value.
 */
public sealed interface TokenRuling permits TokenChange, TokenRuling.Unchanged, TokenRuling.Refused {

    /**
     * Nothing is left to be done: the same redemption has claimed the token before, or it is over already.
     *
     * @param token the token as it is
     */
    record Unchanged(ShareToken token) implements TokenRuling {}

    /**
     * The command is refused and changes nothing.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements TokenRuling {}
}
