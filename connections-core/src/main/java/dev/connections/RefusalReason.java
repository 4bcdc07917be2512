package dev.connections;

/**
 * Why something that was asked for was not done. When several reasons apply, the one told is the first in the order of
 * this enumeration; only a change of data types that would leave no accepted one shows after the status, and is then
 * {@link #INVALID} too.
 */
public enum RefusalReason {
    /**
     * The request shows by itself that it cannot be: text out of bounds, no data types, source and destination alike.
     */
    INVALID,
    /** The organization, alias or connection does not exist, or is not the asking organization's to see. */
    NOT_FOUND,
    /** The other side of the connection may do this, the asking side may not. */
    WRONG_ACTOR,
    /** This may not be done over the channel that was used. */
    WRONG_CHANNEL,
    /** The connection's status does not allow this now, or nothing is there to be accepted or declined. */
    WRONG_STATUS,
    /** The offer was open for a time, and that time is over. */
    EXPIRED,
    /** The connection is no longer the version that the caller saw. */
    STALE,
    /** The source already has a connection to this destination, or one under this alias. */
    DUPLICATE
}
