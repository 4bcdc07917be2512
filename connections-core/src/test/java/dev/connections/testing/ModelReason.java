package dev.connections.testing;

/**
 * Why a decision is what it is.
 *
 * @param full the reason in full view
 * @param seenByDestination the reason in the destination's view
 */
public record ModelReason(String full, String seenByDestination) {}
