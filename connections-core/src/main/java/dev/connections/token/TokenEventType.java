package dev.connections.token;

/** What happened to a share token: each is a {@link TokenAction} that was done. */
public enum TokenEventType {
    /** The source issued it. */
    ISSUED(TokenAction.ISSUE),
    /** The destination claimed it. */
    CLAIMED(TokenAction.REDEEM),
    /** The destination completed the redemption. */
    COMPLETED(TokenAction.COMPLETE),
    /** The redemption came to nothing; see the event's {@link FailureCause}. */
    FAILED(TokenAction.FAIL),
    /** Either side ended it, or the system wrote down that its time was over. */
    EXPIRED(TokenAction.EXPIRE);

    private final TokenAction action;

    TokenEventType(TokenAction action) {
        this.action = action;
    }

    /** {@return the action that was done} */
    public TokenAction action() {
        return action;
    }
}
