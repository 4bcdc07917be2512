package dev.connections.lifecycle;

/** How a connection becomes active: a setting of the host, fixed on the connection when it is created. */
public enum ActivationMode {
    /** The destination accepts the offer by activating it. */
    BY_DESTINATION,
    /** Creating is activating, for as long as the destination has not refused. */
    IMMEDIATE
}
