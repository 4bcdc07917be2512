package dev.connections.postgres;

import java.sql.SQLException;

/**
 * Thrown when the database failed, or could not be reached. The message has the SQL state and nothing of the data; what
 * the driver said is the cause.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause.getSQLState() == null ? "no SQL state" : "SQL state " + cause.getSQLState(), cause);
    }

    /**
     * Whether the transaction was given up in favour of another one: a serialization failure, or a deadlock. Nothing of
     * it is stored, and all of it may be run again.
     *
     * @return whether that is known
     */
    public boolean gaveWay() {
        String state = getCause() instanceof SQLException failure ? String.valueOf(failure.getSQLState()) : "";
        return state.equals("40001") || state.equals("40P01");
    }
}
