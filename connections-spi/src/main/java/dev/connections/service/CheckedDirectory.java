package dev.connections.service;

import static java.util.Objects.requireNonNull;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.spi.OrganizationDirectory;

/** Asks the host's directory, and refuses what it does not know. */
final class CheckedDirectory {

    private static final String PORT = OrganizationDirectory.class.getSimpleName();

    private final OrganizationDirectory directory;

    CheckedDirectory(OrganizationDirectory directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    void requireExists(OrganizationId organization) {
        if (!PortCall.ask(PORT, Effect.NONE, () -> directory.exists(organization), exists -> true)) {
            throw new RefusedException(Refusal.NO_SUCH_ORGANIZATION);
        }
    }

    OrganizationId resolve(Alias alias) {
        return PortCall.ask(PORT, Effect.NONE, () -> directory.find(alias), found -> true)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_ORGANIZATION));
    }
}
