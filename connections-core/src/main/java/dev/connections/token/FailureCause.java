package dev.connections.token;

/** Why a redemption came to nothing. */
public enum FailureCause {
    /** The destination reported that it could not take the object. */
    REPORTED,
    /** The destination did not complete it in time. */
    TIMED_OUT,
    /** Connection or consent changed while the token was being claimed, and no longer allow it. */
    CHANGED,
    /** It could not be confirmed, once the token was claimed, that connection and consent still allow it. */
    UNCONFIRMED
}
