package dev.connections.sharing;

import dev.connections.OrganizationId;
import java.util.List;

/**
 * The destinations to which an item may flow, or of which only the subject's consent is still to be asked.
 *
 * @param organizations the destinations, by id
 * @param complete whether there are no others that might belong to them: of no connection of the source the answer was
 *     {@link Outcome#INDETERMINATE}
 */
public record Destinations(List<OrganizationId> organizations, boolean complete) {

    /**
     * Keeps a list of its own.
     *
     * @param organizations the destinations, by id
     * @param complete whether there are no others that might belong to them
     */
    public Destinations {
        organizations = List.copyOf(organizations);
    }
}
