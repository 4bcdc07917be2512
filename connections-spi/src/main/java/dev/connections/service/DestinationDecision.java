package dev.connections.service;

import dev.connections.OrganizationId;
import dev.connections.sharing.Decision;

/**
 * Whether an item may flow to one of a source's destinations.
 *
 * @param destination the destination
 * @param decision the full view of the decision
 */
public record DestinationDecision(OrganizationId destination, Decision decision) {}
