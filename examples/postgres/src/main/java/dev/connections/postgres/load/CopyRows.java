package dev.connections.postgres.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Rows in the text format of {@code copy}, on their way to a table. Not thread-safe. */
final class CopyRows {

    private static final String NULL = "\\N";

    private final String sql;
    private final StringBuilder rows = new StringBuilder();

    /** Rows for these columns of a table. */
    CopyRows(String table, String columns) {
        this.sql = "copy " + table + " (" + columns + ") from stdin";
    }

    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        rows.append('\n');
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CopyRows::text).orElse(NULL);
        }
        return escaped(value instanceof List<?> list ? array(list) : value.toString());
    }

    private static String array(List<?> elements) {
        return elements.stream().map(CopyRows::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(Object element) {
        Object value = element instanceof Optional<?> optional
                ? optional.<Object>map(any -> any).orElse("")
                : element;
        return value.equals("")
                ? "NULL"
                : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String escaped(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\\' || c == '\t' || c == '\n' || c == '\r');
        return plain
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** Sends what has been added. */
    void send(Connection connection) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
