package dev.connections.postgres.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What a call of a port comes to, in SQL. */
record BareCall(List<BareSql> statements) {

    /** As it would be written by hand: a single statement is its own transaction. */
    int run(DataSource pool) {
        return statements.size() == 1 ? alone(pool) : inTransaction(pool);
    }

    private int alone(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return statements.get(0).run(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int inTransaction(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            int there = 0;
            for (BareSql statement : statements) {
                there += statement.run(connection);
            }
            connection.commit();
            return there;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
