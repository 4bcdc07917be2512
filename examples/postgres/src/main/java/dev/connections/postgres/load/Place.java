package dev.connections.postgres.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database: somebody's, or that of a server of our own. */
final class Place implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final Optional<EmbeddedPostgres> own;
    private final HikariDataSource pool;

    private Place(Optional<EmbeddedPostgres> own, DataSource database) {
        this.own = own;
        Flyway.configure().dataSource(database).load().migrate();
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        this.pool = new HikariDataSource(config);
    }

    static Place of(Arguments asked) {
        return asked.url().map(Place::at).orElseGet(() -> in(Path.of(asked.directory())));
    }

    private static Place at(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return new Place(Optional.empty(), database);
    }

    private static Place in(Path directory) {
        try {
            EmbeddedPostgres own = EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createDirectories(directory))
                    .setCleanDataDirectory(false)
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            return new Place(Optional.of(own), own.getPostgresDatabase());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            if (own.isPresent()) {
                own.get().close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
