package dev.connections.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL server for all the tests of a run, migrated once, with a pool for each isolation level. */
final class Server {

    private static final String EMPTY = """
            truncate organization, connection, connection_event, statement, share_token, share_token_event""";

    private static final EmbeddedPostgres POSTGRES = started();
    private static final Map<Isolation, DataSource> POOLS = new EnumMap<>(Isolation.class);

    private Server() {}

    /** A database without rows. Whoever used it before is done. */
    static synchronized Database empty(Isolation isolation) {
        Database database = at(isolation);
        database.run(connection -> {
            try (Query truncate = Query.of(connection, EMPTY)) {
                return truncate.change();
            }
        });
        return database;
    }

    /** The same database as it is, with transactions at another level. */
    static synchronized Database at(Isolation isolation) {
        return Database.behind(pooled(isolation));
    }

    /** The same, with something after each commit of a command. */
    static synchronized Database at(Isolation isolation, AfterCommit then) {
        return Database.behind(AfterCommit.of(pooled(isolation), then));
    }

    private static DataSource pooled(Isolation isolation) {
        return POOLS.computeIfAbsent(isolation, Server::pool);
    }

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DataSource pool(Isolation isolation) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(POSTGRES.getPostgresDatabase());
        config.setTransactionIsolation(isolation.pooled());
        config.setMaximumPoolSize(40);
        return new HikariDataSource(config);
    }
}
