package dev.connections.inmemory;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.spi.OrganizationDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps organizations and their aliases in memory. Safe for use by many threads. */
public final class InMemoryDirectory implements OrganizationDirectory {

    private final Set<OrganizationId> organizations = new HashSet<>();
    private final Map<Alias, OrganizationId> aliases = new HashMap<>();

    /** A directory without organizations. */
    public InMemoryDirectory() {}

    /**
     * Puts an organization in the directory; if it is there already, it loses the alias it had.
     *
     * @param organization its id
     */
    public synchronized void put(OrganizationId organization) {
        organizations.add(organization);
        aliases.values().removeIf(organization::equals);
    }

    /**
     * Puts an organization in the directory under an alias; if it is there already, the alias replaces the one it had.
     * The alias is taken from another organization that has it.
     *
     * @param organization its id
     * @param alias its alias
     */
    public synchronized void put(OrganizationId organization, Alias alias) {
        put(organization);
        aliases.put(alias, organization);
    }

    @Override
    public synchronized Optional<OrganizationId> find(Alias alias) {
        return Optional.ofNullable(aliases.get(alias));
    }

    @Override
    public synchronized boolean exists(OrganizationId organization) {
        return organizations.contains(organization);
    }
}
