package dev.connections.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Some SQL to be run on a connection.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Sql<T> {

    /**
     * Runs it.
     *
     * @param connection where; it is neither closed nor committed here
     * @return its answer
     * @throws SQLException if the database failed
     */
    T on(Connection connection) throws SQLException;
}
