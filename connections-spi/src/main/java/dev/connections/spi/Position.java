package dev.connections.spi;

import static java.util.Objects.requireNonNull;

import dev.connections.lifecycle.Connection;
import java.time.Instant;
import java.util.Arrays;

/**
 * A place in the order of connections: by creation, and among those created at the same instant by id. It is a key, not
 * a count: it stays valid while others write.
 *
 * @param createdAt when the connection at this place was created
 * @param id its id; empty before any other
 */
public record Position(Instant createdAt, String id) implements Comparable<Position> {

    /** The place before the first connection. */
    public static final Position START = new Position(Instant.parse("0001-01-01T00:00:00Z"), "");

    /**
     * A place in the order of connections.
     *
     * @param createdAt when the connection at this place was created
     * @param id its id
     */
    public Position {
        requireNonNull(createdAt, "createdAt");
        requireNonNull(id, "id");
    }

    /**
     * The place of a connection.
     *
     * @param connection any connection
     * @return its place
     */
    public static Position of(Connection connection) {
        return new Position(connection.createdAt(), connection.id().value());
    }

    /**
     * Orders by creation, then by id: by code points, which is the order of UTF-8 bytes and so of a binary collation,
     * and not that of {@link String#compareTo}.
     */
    @Override
    public int compareTo(Position other) {
        int byCreation = createdAt.compareTo(other.createdAt);
        return byCreation != 0
                ? byCreation
                : Arrays.compare(
                        id.codePoints().toArray(), other.id.codePoints().toArray());
    }
}
