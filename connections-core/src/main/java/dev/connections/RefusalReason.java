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
    /** The organization, alias, connection or token does not exist, or is not the asking organization's to see. */
    NOT_FOUND,
    /** The other side of the connection may do this, the asking side may not. */
    WRONG_ACTOR,
    /** This may not be done over the channel that was used. */
    WRONG_CHANNEL,
    /** The token has been redeemed, or is being redeemed, by another redemption than this. */
    ALREADY_REDEEMED,
    /** The status does not allow this now, or nothing is there to be accepted or declined. */
    WRONG_STATUS,
    /** The offer was open, or the token good, for a time that is over; or the token was expired by hand. */
    EXPIRED,
    /** A token rests on a connection that is not active now. */
    CONNECTION_NOT_ACTIVE,
    /** A token is asked for of a data type that the connection does not carry now. */
    DATA_TYPE_NOT_SHARED,
    /** A token is asked for an object whose subject does not consent to it now. */
    CONSENT_REQUIRED,
    /**
     * What the token rests on is gone: the activation under which it was issued, its data type, or its subject's
     * consent. Which of them, the destination is not told.
     */
    NOT_REDEEMABLE,
    /** The connection, or the token, is no longer the version that the caller saw, or changes again and again. */
    STALE,
    /** The source already has a connection to this destination, or one under this alias. */
    DUPLICATE
}
