package dev.connections.postgres.load;

import dev.connections.postgres.Database;
import dev.connections.postgres.PostgresConnections;
import dev.connections.postgres.PostgresConsents;
import dev.connections.postgres.PostgresDirectory;
import dev.connections.postgres.PostgresShareTokens;

/** The adapters over one database. */
record Ports(
        PostgresConnections connections,
        PostgresDirectory directory,
        PostgresConsents consents,
        PostgresShareTokens tokens) {

    static Ports over(Database database) {
        return new Ports(
                new PostgresConnections(database),
                new PostgresDirectory(database),
                new PostgresConsents(database),
                new PostgresShareTokens(database));
    }

    /** One call with one input. */
    @FunctionalInterface
    interface Call {
        Object on(Ports ports);
    }
}
