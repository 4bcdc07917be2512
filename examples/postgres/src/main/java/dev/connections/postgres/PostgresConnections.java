package dev.connections.postgres;

import dev.connections.ConnectionId;
import dev.connections.Flow;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.lifecycle.ConnectionForm;
import dev.connections.spi.CommitResult;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConnectionRepository;
import dev.connections.spi.InsertResult;
import dev.connections.spi.Position;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps connections and their events in PostgreSQL. Safe for use by many threads. */
public final class PostgresConnections implements ConnectionRepository {

    private static final String PAIR = "select * from connection where source = ? and destination = ?";
    private static final String ALIAS = "select id from connection where source = ? and destination_alias = ?";
    private static final String BY_ID = "select * from connection where id = ?";
    private static final String EVENTS =
            "select * from connection_event where connection = ? and sequence > ? order by sequence limit ?";

    private final Database database;
    private final ConnectionLists lists;

    /**
     * A repository in a database that has been migrated.
     *
     * @param database the database
     */
    public PostgresConnections(Database database) {
        this.database = database;
        this.lists = new ConnectionLists(database);
    }

    @Override
    public InsertResult insert(Change created) {
        ConnectionForm form = created.connection().toForm();
        return database.run(
                connection -> {
                    if (!isInserted(connection, form)) {
                        return taken(connection, form)
                                .orElseThrow(
                                        () -> new IllegalStateException("there is a connection of that id already"));
                    }
                    ConnectionEventRows.insert(connection, created.event());
                    return new InsertResult.Inserted();
                },
                () -> database.runApart(connection -> taken(connection, form)));
    }

    private static boolean isInserted(java.sql.Connection connection, ConnectionForm form) throws SQLException {
        try (Query insert = Query.of(connection, ConnectionRows.INSERT)) {
            ConnectionRows.giveFixed(ConnectionRows.giveChanging(insert, form), form);
            return insert.change() == 1;
        }
    }

    private static Optional<InsertResult> taken(java.sql.Connection connection, ConnectionForm form)
            throws SQLException {
        try (Query pair = Query.of(connection, PAIR).with(form.source()).with(form.destination());
                Query alias = Query.of(connection, ALIAS).with(form.source()).withText(form.destinationAlias())) {
            Optional<InsertResult> byPair =
                    pair.first(row -> new InsertResult.PairTaken(ConnectionId.restore(row.text("id"))));
            return byPair.isPresent()
                    ? byPair
                    : alias.first(row -> new InsertResult.AliasTaken(ConnectionId.restore(row.text("id"))));
        }
    }

    @Override
    public CommitResult commit(Change change) {
        return database.run(
                connection -> {
                    try (Query update = Query.of(connection, ConnectionRows.UPDATE)) {
                        ConnectionRows.giveChanging(update, change.connection().toForm())
                                .with(change.connection().id().value())
                                .with(change.expectedVersion());
                        if (update.change() == 0) {
                            return CommitResult.STALE;
                        }
                    }
                    ConnectionEventRows.insert(connection, change.event());
                    return CommitResult.COMMITTED;
                },
                () -> Optional.of(CommitResult.STALE));
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, BY_ID).with(id.value())) {
                return query.first(ConnectionRows::read);
            }
        });
    }

    @Override
    public Optional<Connection> find(Flow flow) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, PAIR)
                    .with(flow.source().value())
                    .with(flow.destination().value())) {
                return query.first(ConnectionRows::read);
            }
        });
    }

    @Override
    public List<Connection> list(ConnectionQuery query) {
        return lists.list(query);
    }

    @Override
    public List<Connection> all(Position after, int limit) {
        return lists.all(after, limit);
    }

    @Override
    public List<Connection> due(Instant now, Position after, int limit) {
        return lists.due(now, after, limit);
    }

    @Override
    public List<ConnectionEvent> events(ConnectionId id, long afterSequence, int limit) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, EVENTS)
                    .with(id.value())
                    .with(afterSequence)
                    .with(limit)) {
                return query.list(ConnectionEventRows::read);
            }
        });
    }
}
