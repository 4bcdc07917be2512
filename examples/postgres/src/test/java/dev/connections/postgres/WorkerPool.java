package dev.connections.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The pool of a worker process. Each of its connections holds a lock for as long as it lives: a server goes on for a
 * moment with what a killed client has sent, and whoever gets the lock knows that it is over.
 */
final class WorkerPool {

    private WorkerPool() {}

    static Database database(String url, String isolation, int worker, int threads, AfterCommit then) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setTransactionIsolation(Isolation.valueOf(isolation).pooled());
        config.setMaximumPoolSize(threads);
        config.setConnectionInitSql("select pg_advisory_lock_shared(" + worker + ")");
        return Database.behind(AfterCommit.of(new HikariDataSource(config), then));
    }

    /** Where a worker finds the database. */
    static String url(Database database) {
        return database.run(connection -> {
            String url = connection.getMetaData().getURL();
            String user = connection.getMetaData().getUserName();
            return url + (url.contains("?") ? "&" : "?") + "user=" + user;
        });
    }

    /** Returns once the server has done with all connections of a worker that is dead. */
    static void awaitEnd(Database database, int worker) {
        database.run(connection -> {
            try (Query patience = Query.of(connection, "set local lock_timeout = '60s'");
                    Query lock = Query.of(connection, "select pg_advisory_xact_lock(?)")
                            .with((long) worker)) {
                patience.change();
                return lock.list(row -> true);
            }
        });
    }
}
