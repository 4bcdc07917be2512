package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.InconsistentException;

/**
 * A change that the rules allow: the token after it, and the one event that says what happened. The two are committed
 * together or not at all.
 *
 * @param token the token after the change; its version is the event's sequence
 * @param event what happened
 */
public record TokenChange(ShareToken token, TokenEvent event) implements TokenRuling {

    /**
     * A change.
     *
     * @param token the token after the change
     * @param event what happened
     * @throws InconsistentException if the event is not the one that led to this token's version
     */
    public TokenChange {
        require(
                token.id().equals(event.token()) && token.version() == event.sequence(),
                event.toString(),
                "the token is the one after it");
    }

    /** {@return the version that the store must still hold for this change to be committed; 0 if there must be none} */
    public long expectedVersion() {
        return event.sequence() - 1;
    }
}
