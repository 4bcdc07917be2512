package dev.connections.sharing;

import dev.connections.DataTypes;
import dev.connections.OrganizationId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sources that a destination may use now.
 *
 * @param dataTypes the data types of each source, by its id
 * @param complete whether there are no others that might belong to them: every connection to the destination could be
 *     answered
 */
public record UsableSources(Map<OrganizationId, DataTypes> dataTypes, boolean complete) {

    /**
     * Keeps a map of its own, in the same order.
     *
     * @param dataTypes the data types of each source, by its id
     * @param complete whether every connection to the destination could be answered
     */
    public UsableSources {
        dataTypes = Collections.unmodifiableMap(new LinkedHashMap<>(dataTypes));
    }
}
