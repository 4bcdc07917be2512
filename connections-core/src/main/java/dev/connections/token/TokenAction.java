package dev.connections.token;

/** What can be done to a share token. */
public enum TokenAction {
    /** The source gives the right. */
    ISSUE,
    /** The destination claims it, once and for ever. */
    REDEEM,
    /** The destination says that it has taken the object. */
    COMPLETE,
    /** The destination says that it could not; or the system ends a redemption that may not go on. */
    FAIL,
    /** Either side takes the right back before it is used; or its time is over. */
    EXPIRE
}
