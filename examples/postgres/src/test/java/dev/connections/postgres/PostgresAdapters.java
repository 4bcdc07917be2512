package dev.connections.postgres;

import dev.connections.Alias;
import dev.connections.OrganizationId;
import dev.connections.consent.Statement;
import dev.connections.contract.Adapters;

/** The adapters over PostgreSQL as the contracts' fixture. */
record PostgresAdapters(
        PostgresConnections repository,
        PostgresDirectory directory,
        PostgresConsents consents,
        PostgresShareTokens shareTokens)
        implements Adapters {

    static PostgresAdapters empty(Isolation isolation) {
        return over(Server.empty(isolation));
    }

    static PostgresAdapters over(Database database) {
        return new PostgresAdapters(
                new PostgresConnections(database),
                new PostgresDirectory(database),
                new PostgresConsents(database),
                new PostgresShareTokens(database));
    }

    @Override
    public int raceRounds() {
        return Integer.getInteger("connections.postgres.rounds", 50);
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
