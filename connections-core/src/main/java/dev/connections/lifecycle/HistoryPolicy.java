package dev.connections.lifecycle;

/**
 * What flows of the data collected before it was first shared: a setting of the host, fixed on the connection when it
 * is created. Data collected in a gap, once sharing had begun, never flows under either policy.
 */
public enum HistoryPolicy {
    /** Nothing collected before the first activation, or before its type was first shared. */
    FROM_ACTIVATION,
    /** All of it. */
    ALL
}
