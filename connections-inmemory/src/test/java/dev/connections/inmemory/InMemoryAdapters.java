package dev.connections.inmemory;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;

/** The in-memory adapters as the contracts' fixture. */
record InMemoryAdapters(
        InMemoryConnections repository,
        InMemoryDirectory directory,
        InMemoryConsents consents,
        InMemoryShareTokens shareTokens)
        implements Adapters {

    static InMemoryAdapters empty() {
        return new InMemoryAdapters(
                new InMemoryConnections(), new InMemoryDirectory(), new InMemoryConsents(), new InMemoryShareTokens());
    }

    @Override
    public void register(OrganizationId organization) {
        directory.put(organization);
    }

    @Override
    public void register(OrganizationId organization, Alias alias) {
        directory.put(organization, alias);
    }

    @Override
    public void record(Statement statement) {
        consents.record(statement);
    }
}
