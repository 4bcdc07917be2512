package dev.connections.service;

import dev.connections.DataTypes;
import dev.connections.OrganizationId;

/**
 * A source whose data a destination may use now, as far as the person consented.
 *
 * @param organization the source
 * @param dataTypes what it shares
 */
public record UsableSource(OrganizationId organization, DataTypes dataTypes) {}
