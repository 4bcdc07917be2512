package dev.connections.postgres;

import dev.connections.InconsistentException;
import dev.connections.spi.Position;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The row at which a result stands, read by column. */
final class Row {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** Words whatever is wrong with what is stored as one exception that names it, and quotes nothing. */
    <T> T restored(String subject, Query.RowReader<T> reader) throws SQLException {
        try {
            return reader.read(this);
        } catch (InconsistentException named) {
            throw named;
        } catch (RuntimeException unreadable) {
            throw new InconsistentException(
                    subject + " cannot be read: " + unreadable.getClass().getName());
        }
    }

    String text(String column) throws SQLException {
        return rows.getString(column);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    boolean truth(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    Instant instant(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** The place of the row in the order of an instant and its id; the database also knows the end of time. */
    Position place(String instant) throws SQLException {
        Instant at = instant(instant);
        return new Position(at.isBefore(END_OF_TIME) ? at : END_OF_TIME, text("id"));
    }

    List<String> texts(String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    Optional<List<String>> optionalTexts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? Optional.empty() : Optional.of(List.of((String[]) array.getArray()));
    }

    /** Numbers, some of which may be absent. */
    List<Optional<Long>> numbers(String column) throws SQLException {
        Long[] numbers = (Long[]) rows.getArray(column).getArray();
        return Arrays.stream(numbers).map(Optional::ofNullable).toList();
    }
}
