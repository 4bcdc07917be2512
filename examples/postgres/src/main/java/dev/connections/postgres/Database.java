package dev.connections.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Runs SQL: each call in a transaction of its own or, inside {@link #transaction}, as a part of that one. Safe for use
 * by many threads; what {@link #transaction} hands out is for one.
 *
 * <p>A database may give up one transaction in favour of another (a serialization failure, a deadlock). A call in a
 * transaction of its own is then run again, and sees what the other one did. Inside the host's transaction there is no
 * fresh state to be seen: the call answers what the port has for it, or throws.
 */
public final class Database {

    private static final int ATTEMPTS = 10;

    /** Up to twice as much before each further attempt: those that gave way at once do not all come back at once. */
    private static final long SHORTEST_PAUSE_NANOS = 50_000;

    private final DataSource pool;
    private final Optional<Connection> joined;

    private Database(DataSource pool, Optional<Connection> joined) {
        this.pool = pool;
        this.joined = joined;
    }

    /**
     * A database behind a pool, whose isolation level is what the transactions get.
     *
     * @param pool where connections come from
     * @return the database
     */
    public static Database behind(DataSource pool) {
        return new Database(pool, Optional.empty());
    }

    /**
     * Runs the host's own work in one transaction, together with every call of the adapters that are made over the
     * database it is given: all of it is committed, or nothing. Inside another transaction it is a part of that one.
     *
     * @param <T> what the work answers
     * @param work the work; everything is rolled back if it throws
     * @return its answer
     * @throws DatabaseException if the database failed; nothing is stored and the whole work may be run again if
     *     {@link DatabaseException#gaveWay()}, otherwise it is unknown whether it was committed
     */
    public <T> T transaction(Function<Database, T> work) {
        return joined.isPresent()
                ? work.apply(this)
                : committed(connection -> work.apply(new Database(pool, Optional.of(connection))));
    }

    /**
     * Runs some SQL; more than once, if the database gives it up in favour of another transaction.
     *
     * @param <T> what it answers
     * @param sql the SQL, which does nothing else
     * @return its answer
     * @throws DatabaseException if the database failed
     */
    public <T> T run(Sql<T> sql) {
        return joined.isPresent() ? wrapped(() -> sql.on(joined.get())) : retried(() -> committed(sql));
    }

    /**
     * Runs one statement that only reads. In no other transaction it is one by itself, at the pool's isolation level:
     * then it takes one round trip to the database and not two, the second being a commit of nothing.
     */
    <T> T read(Sql<T> statement) {
        return joined.isPresent() ? wrapped(() -> statement.on(joined.get())) : retried(() -> alone(statement));
    }

    /**
     * Like {@link #read}, for what must be as it was committed last. A transaction above READ COMMITTED sees what had
     * been committed when it began: inside one, nothing is answered.
     */
    <T> T readLatest(Sql<T> statement) {
        return read(connection -> {
            if (joined.isPresent() && connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalStateException("asked in a transaction that may not see what was said last");
            }
            return statement.on(connection);
        });
    }

    /** Runs SQL that may have an answer for the case that it had to give way to another transaction. */
    <T> T run(Sql<T> sql, Supplier<Optional<T>> overtaken) {
        if (joined.isPresent()) {
            return wrapped(() -> withinSavepoint(joined.get(), sql, overtaken));
        }
        try {
            return run(sql);
        } catch (DatabaseException failed) {
            return answer(failed, overtaken);
        }
    }

    private static <T> T answer(DatabaseException failed, Supplier<Optional<T>> overtaken) {
        if (!failed.gaveWay()) {
            throw failed;
        }
        return overtaken.get().orElseThrow(() -> failed);
    }

    /**
     * Runs SQL outside the transaction that is joined, where it sees what others have committed since that began. It
     * takes a second connection for as long as it runs.
     */
    <T> T runApart(Sql<T> sql) {
        return retried(() -> committed(sql));
    }

    private static <T> T retried(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (DatabaseException failed) {
                if (!failed.gaveWay() || attempt == ATTEMPTS) {
                    throw failed;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS << attempt));
            }
        }
    }

    private <T> T alone(Sql<T> statement) {
        return wrapped(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(true);
                return statement.on(connection);
            }
        });
    }

    private <T> T committed(Sql<T> sql) {
        return wrapped(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                return committed(connection, sql);
            }
        });
    }

    private static <T> T committed(Connection connection, Sql<T> sql) throws SQLException {
        try {
            T answer = sql.on(connection);
            connection.commit();
            return answer;
        } catch (Throwable failed) {
            undo(failed, connection::rollback);
            throw failed;
        }
    }

    private static <T> T withinSavepoint(Connection connection, Sql<T> sql, Supplier<Optional<T>> overtaken)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            T answer = sql.on(connection);
            connection.releaseSavepoint(before);
            return answer;
        } catch (SQLException failed) {
            undo(failed, () -> connection.rollback(before));
            return answer(new DatabaseException(failed), overtaken);
        }
    }

    /** What made it necessary is what the caller is told. */
    private static void undo(Throwable failed, Undoing undoing) {
        try {
            undoing.run();
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    private static <T> T wrapped(Call<T> call) {
        try {
            return call.run();
        } catch (SQLException failed) {
            throw new DatabaseException(failed);
        }
    }

    /** Something that may fail as SQL does. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws SQLException;
    }

    /** What is left to do when something failed. */
    @FunctionalInterface
    private interface Undoing {
        void run() throws SQLException;
    }
}
