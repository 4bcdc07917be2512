package dev.connections.lifecycle;

/** What happened to a connection: each is an {@link Action} that was done. */
public enum EventType {
    /** The source offered it. */
    CREATED(Action.CREATE),
    /** The destination accepted the offer. */
    ACTIVATED(Action.ACTIVATE),
    /** Either side ended or refused it. */
    DEACTIVATED(Action.DEACTIVATE),
    /** The source offered it again. */
    REACTIVATED(Action.REACTIVATE),
    /** The source gave it another name. */
    RENAMED(Action.RENAME),
    /** The source changed what it shares, or proposes to share. */
    DATA_TYPES_CHANGED(Action.CHANGE_DATA_TYPES),
    /** The destination accepted what was proposed. */
    DATA_TYPES_ACCEPTED(Action.ACCEPT_DATA_TYPES),
    /** The destination declined it. */
    DATA_TYPES_DECLINED(Action.DECLINE_DATA_TYPES),
    /** The system wrote down that an offer's time was over. */
    EXPIRED(Action.EXPIRE);

    private final Action action;

    EventType(Action action) {
        this.action = action;
    }

    /** {@return the action that was done} */
    public Action action() {
        return action;
    }
}
