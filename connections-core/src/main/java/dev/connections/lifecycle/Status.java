package dev.connections.lifecycle;

/** Where a connection stands. */
public enum Status {
    /** Offered: the destination has still to activate it. */
    PENDING,
    /** Data may flow. */
    ACTIVE,
    /** Ended by either side, or an offer whose time is over. The source may reactivate it. */
    INACTIVE
}
