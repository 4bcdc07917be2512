package dev.connections.consent;

/** What a statement says. */
public enum Effect {
    /** The subject agrees. */
    GRANTED,
    /** The subject has been asked and does not agree. */
    DENIED,
    /** The subject no longer agrees. */
    WITHDRAWN
}
