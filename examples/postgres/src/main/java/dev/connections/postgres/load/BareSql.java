package dev.connections.postgres.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A statement with its parameters, run by plain JDBC. What it answers is fetched column by column, as what the adapters
 * make of it, and dropped.
 */
record BareSql(String sql, List<Parameter> parameters) {

    /** Sets a parameter. */
    @FunctionalInterface
    interface Parameter {
        void set(PreparedStatement statement) throws ReflectiveOperationException;
    }

    /** The number of rows, and of what was in them, so that nothing of it can be left out. */
    int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Parameter parameter : parameters) {
                set(statement, parameter);
            }
            return statement.execute() ? fetched(statement) : statement.getUpdateCount();
        }
    }

    private static void set(PreparedStatement statement, Parameter parameter) throws SQLException {
        try {
            parameter.set(statement);
        } catch (ReflectiveOperationException failed) {
            throw new SQLException(failed);
        }
    }

    private static int fetched(PreparedStatement statement) throws SQLException {
        int there = 0;
        try (ResultSet rows = statement.getResultSet()) {
            String[] types = types(rows.getMetaData());
            while (rows.next()) {
                for (int column = 1; column <= types.length; column++) {
                    there += fetched(rows, column, types[column - 1]);
                }
            }
        }
        return there;
    }

    private static String[] types(ResultSetMetaData columns) throws SQLException {
        String[] types = new String[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnTypeName(i + 1);
        }
        return types;
    }

    /** 1 if something is there. */
    private static int fetched(ResultSet rows, int column, String type) throws SQLException {
        switch (type) {
            case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
            case "int4", "int8" -> rows.getLong(column);
            case "bool" -> rows.getBoolean(column);
            case "_text", "_int8" -> fetchElements(rows, column);
            default -> rows.getString(column);
        }
        return rows.wasNull() ? 0 : 1;
    }

    private static void fetchElements(ResultSet rows, int column) throws SQLException {
        Array array = rows.getArray(column);
        if (array != null) {
            array.getArray();
        }
    }
}
