package dev.connections.spi;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import java.util.Optional;

/** Where a host looks its organizations up. */
public interface OrganizationDirectory {

    /**
     * Finds the one organization that has an alias now. An alias is compared exactly: case and spaces count.
     *
     * @param alias the alias as a caller gave it
     * @return the organization's id
     */
    Optional<OrganizationId> find(Alias alias);

    /**
     * Says whether there is such an organization.
     *
     * @param organization its id
     * @return whether the directory has it
     */
    boolean exists(OrganizationId organization);
}
