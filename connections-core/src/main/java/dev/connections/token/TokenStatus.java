package dev.connections.token;

/** Where a share token stands. */
public enum TokenStatus {
    /** Issued, and not yet redeemed. */
    CREATED,
    /** Claimed by the one redemption it will ever have, which is still to be completed. */
    PENDING,
    /** The redemption is complete: the destination has taken the object. */
    REDEEMED,
    /** The redemption came to nothing. There will be no other. */
    FAILED,
    /** Its time was over, or one side ended it, before it was redeemed. */
    EXPIRED
}
