package dev.connections.postgres;

import dev.connections.DataType;
import dev.connections.NamePrefix;
import dev.connections.Role;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.Position;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads pages of connections, each behind a place on an index. */
final class ConnectionLists {

    /**
     * One side of a party's list; the two sides have no connection in common. The planner takes what is in
     * {@code coalesce} for half of the rows, and goes through the list in order up to the end of the page. Left to its
     * own guess of how little the filters let through, it reads and sorts the whole list of a party.
     */
    private static final String SIDE = """
            (select * from connection
             where {side} = ? and (created_at, id) > (?, ?)
               and coalesce(
                     (?::text is null
                        or case when status = 'PENDING' and pending_until <= ? then 'INACTIVE' else status end = ?)
                     and (?::text is null or ? = any (data_types))
                     and (?::text is null or starts_with(name, ?)), false)
             order by created_at, id limit ?)""";

    private static final String LIST = "select * from ({sides}) as side order by created_at, id limit ?";
    private static final String ALL =
            "select * from connection where (created_at, id) > (?, ?) order by created_at, id limit ?";
    private static final String DUE = """
            select * from connection
            where status = 'PENDING' and pending_until <= ? and (pending_until, id) > (?, ?)
            order by pending_until, id limit ?""";

    private final Database database;

    ConnectionLists(Database database) {
        this.database = database;
    }

    List<Connection> list(ConnectionQuery asked) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> asked.role().stream().allMatch(role::equals))
                .toList();
        String sides = roles.stream()
                .map(role -> SIDE.replace("{side}", column(role)))
                .collect(Collectors.joining(" union all "));
        return SoundPage.of(
                asked.after(),
                asked.limit(),
                last -> database.read(connection -> {
                    try (Query query = Query.of(connection, LIST.replace("{sides}", sides))) {
                        for (int side = 0; side < roles.size(); side++) {
                            giveSide(query, asked, last);
                        }
                        return query.with(asked.limit()).entries("created_at", ConnectionRows::read);
                    }
                }));
    }

    private static String column(Role role) {
        return switch (role) {
            case SOURCE -> "source";
            case DESTINATION -> "destination";
        };
    }

    private static void giveSide(Query query, ConnectionQuery asked, Position last) throws SQLException {
        Optional<String> status = asked.status().map(Status::name);
        Optional<String> dataType = asked.dataType().map(DataType::name);
        Optional<String> prefix = asked.namePrefix().map(NamePrefix::value);
        query.with(asked.party().value())
                .with(last)
                .withText(status)
                .with(asked.asOf())
                .withText(status)
                .withText(dataType)
                .withText(dataType)
                .withText(prefix)
                .withText(prefix)
                .with(asked.limit());
    }

    List<Connection> all(Position after, int limit) {
        return SoundPage.of(
                after,
                limit,
                last -> database.read(connection -> {
                    try (Query query = Query.of(connection, ALL).with(last).with(limit)) {
                        return query.entries("created_at", ConnectionRows::read);
                    }
                }));
    }

    List<Connection> due(Instant now, Position after, int limit) {
        return SoundPage.of(
                after,
                limit,
                last -> database.read(connection -> {
                    try (Query query =
                            Query.of(connection, DUE).with(now).with(last).with(limit)) {
                        return query.entries("pending_until", ConnectionRows::read);
                    }
                }));
    }
}
