package dev.connections.sharing;

/** The three outcomes of a decision. Only {@link #PERMIT} lets an item flow. */
public enum Outcome {
    /** It may flow. */
    PERMIT,
    /** A rule says no. */
    DENY,
    /** It cannot be decided, so it does not flow: something was unavailable or unusable. Asking again may help. */
    INDETERMINATE
}
