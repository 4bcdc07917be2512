package dev.connections.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A server that a test may stop or kill, and start again where it was: on the same data, at the same port.
 *
 * <p>A commit waits until it is written ({@code synchronous_commit}, which this kind of server switches off unless told
 * otherwise: then a kill loses what was acknowledged). It does not wait for the disk ({@code fsync}): what is written
 * is in the operating system's memory, which survives every process that is killed, and that is all that these tests
 * do. It would not survive the machine: a host leaves both on.
 */
final class OwnServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Path data;
    private final HikariDataSource pool;
    private EmbeddedPostgres running;

    /** A server with its data in a new directory, migrated, and a pool with this many connections. */
    OwnServer(Path data, int connections) {
        this.data = data;
        this.running = started(0);
        Flyway.configure().dataSource(running.getPostgresDatabase()).load().migrate();
        this.pool = new HikariDataSource(config(connections));
    }

    private HikariConfig config(int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(running.getPostgresDatabase());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(500);
        return config;
    }

    /** The database behind one pool, whatever happens to the server. */
    Database database() {
        return Database.behind(pool);
    }

    /** The same, with something after each commit of a command. */
    Database database(AfterCommit then) {
        return Database.behind(AfterCommit.of(pool, then));
    }

    private EmbeddedPostgres started(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(PATIENCE_SECONDS))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it again. */
    void start() {
        running = started(running.getPort());
    }

    /** Stops it as an operator does; of one that is dead already, gives up what holds its directory. */
    void stop() {
        try {
            running.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills the postmaster and all its children, as {@code kill -9} does; returns when they are gone. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process ->
                process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        stop();
    }

    /** The first line of its file is its process id. */
    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        pool.close();
        stop();
    }
}
