package dev.connections.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.connections.service.Connections;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The library's services over one database: made once over the pool, and anew over each transaction of the host's that
 * they are to join.
 *
 * @param directory where the host puts organizations
 * @param consents where the host records what people say
 * @param connections the lifecycle of connections
 * @param sharing what may flow
 * @param tokens share tokens
 */
public record PostgresHost(
        PostgresDirectory directory,
        PostgresConsents consents,
        Connections connections,
        Sharing sharing,
        ShareTokens tokens) {

    /**
     * Migrates a database and opens a pool to it. No call waits for ever, and what the server says of a row that it
     * refuses, which may be about a person, is not in any message.
     *
     * @param url the database, as {@code jdbc:postgresql://host/database?user=...}
     * @return the pool, to be closed by the caller
     */
    public static HikariDataSource pool(String url) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        server.setLogServerErrorDetail(false);
        Flyway.configure().dataSource(server).load().migrate();

        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(3_000);
        config.setConnectionInitSql("set statement_timeout = '10s'; set lock_timeout = '3s'");
        return new HikariDataSource(config);
    }

    /**
     * The services, whose every call is a transaction of its own or, over what {@link Database#transaction} hands out,
     * a part of that one.
     *
     * @param database the database
     * @return the services
     */
    public static PostgresHost over(Database database) {
        PostgresConnections repository = new PostgresConnections(database);
        PostgresDirectory directory = new PostgresDirectory(database);
        PostgresConsents consents = new PostgresConsents(database);
        return new PostgresHost(
                directory,
                consents,
                Connections.over(repository, directory).build(),
                Sharing.over(repository, directory, consents).build(),
                ShareTokens.over(repository, new PostgresShareTokens(database), consents)
                        .build());
    }
}
