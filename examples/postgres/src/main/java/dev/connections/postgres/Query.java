package dev.connections.postgres;

import dev.connections.InconsistentException;
import dev.connections.spi.Position;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A statement whose parameters are given in order. Not thread-safe. */
final class Query implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Query.class);

    private final Connection connection;
    private final PreparedStatement statement;
    private int given;

    private Query(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static Query of(Connection connection, String sql) throws SQLException {
        return new Query(connection, connection.prepareStatement(sql));
    }

    Query with(String text) throws SQLException {
        statement.setString(++given, text);
        return this;
    }

    Query with(long number) throws SQLException {
        statement.setLong(++given, number);
        return this;
    }

    Query with(boolean truth) throws SQLException {
        statement.setBoolean(++given, truth);
        return this;
    }

    Query with(Instant instant) throws SQLException {
        statement.setObject(++given, instant.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** The instant and the id of a place. */
    Query with(Position place) throws SQLException {
        return with(place.at()).with(place.id());
    }

    Query withText(Optional<String> text) throws SQLException {
        statement.setString(++given, text.orElse(null));
        return this;
    }

    /** Nothing is given if it is absent: the SQL then has no place for it. */
    Query withAny(Optional<String> text) throws SQLException {
        return text.isPresent() ? with(text.get()) : this;
    }

    Query withInstant(Optional<Instant> instant) throws SQLException {
        statement.setObject(
                ++given, instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        return this;
    }

    Query withTexts(Collection<String> texts) throws SQLException {
        return with("text", texts.toArray());
    }

    Query withOptionalTexts(Optional<List<String>> texts) throws SQLException {
        return texts.isPresent() ? withTexts(texts.get()) : withoutArray();
    }

    /** Numbers, some of which may be absent. */
    Query withNumbers(List<Optional<Long>> numbers) throws SQLException {
        return with(
                "bigint", numbers.stream().map(number -> number.orElse(null)).toArray());
    }

    private Query with(String type, Object[] elements) throws SQLException {
        Array array = connection.createArrayOf(type, elements);
        statement.setArray(++given, array);
        return this;
    }

    private Query withoutArray() throws SQLException {
        statement.setArray(++given, null);
        return this;
    }

    /** How many rows were changed. */
    int change() throws SQLException {
        return statement.executeUpdate();
    }

    <T> List<T> list(RowReader<T> reader) throws SQLException {
        List<T> read = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
        }
        return read;
    }

    /** Like {@link #list}, with the places of the rows, and without what no rule allows, which is logged by name. */
    <T> List<SoundPage.Entry<T>> entries(String instant, RowReader<T> reader) throws SQLException {
        return list(row -> new SoundPage.Entry<>(row.place(instant), sound(row, reader)));
    }

    private static <T> Optional<T> sound(Row row, RowReader<T> reader) throws SQLException {
        try {
            return Optional.of(reader.read(row));
        } catch (InconsistentException refused) {
            LOG.error("Refused as it is stored: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    <T> Optional<T> first(RowReader<T> reader) throws SQLException {
        return list(reader).stream().findFirst();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
