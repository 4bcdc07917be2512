package dev.connections.proofs.interleavings;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.spi.OrganizationDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plainest directory that can be right: one lock around everything, and the aliases by organization. */
class OneLockDirectory implements OrganizationDirectory {

    private final Map<OrganizationId, Optional<Alias>> aliases = new HashMap<>();

    final synchronized void put(OrganizationId organization) {
        aliases.put(organization, Optional.empty());
    }

    synchronized void put(OrganizationId organization, Alias alias) {
        put(organization);
        name(organization, alias);
    }

    final synchronized void name(OrganizationId organization, Alias alias) {
        find(alias).ifPresent(this::put);
        aliases.put(organization, Optional.of(alias));
    }

    @Override
    public synchronized Optional<OrganizationId> find(Alias alias) {
        for (Map.Entry<OrganizationId, Optional<Alias>> entry : aliases.entrySet()) {
            if (entry.getValue().equals(Optional.of(alias))) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized boolean exists(OrganizationId organization) {
        return aliases.containsKey(organization);
    }

    /** Puts the organization, and then its alias. */
    static final class PutInTwoSteps extends OneLockDirectory {

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        void put(OrganizationId organization, Alias alias) {
            put(organization);
            name(organization, alias);
        }
    }
}
