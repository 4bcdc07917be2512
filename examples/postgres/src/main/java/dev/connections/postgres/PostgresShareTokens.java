package dev.connections.postgres;

import dev.connections.ConnectionId;
import dev.connections.TokenId;
import dev.connections.spi.CommitResult;
import dev.connections.spi.Position;
import dev.connections.spi.ShareTokenRepository;
import dev.connections.spi.TokenQuery;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenChange;
import dev.connections.token.TokenDigest;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps share tokens and their events in PostgreSQL. Safe for use by many threads. */
public final class PostgresShareTokens implements ShareTokenRepository {

    private static final String BY_ID = "select * from share_token where id = ?";
    private static final String BY_DIGEST = "select * from share_token where digest = ?";
    private static final String EVENTS = "select * from share_token_event where token = ? order by sequence";

    /** Without {@code coalesce} the planner may read and sort the whole list: see {@link PostgresConnections}. */
    private static final String LIST = """
            select * from share_token
            where {side} = ? {through} and (issued_at, id) > (?, ?)
              and coalesce(
                    ?::text is null or case when status = 'CREATED' and ends_at <= ? then 'EXPIRED'
                                       when status = 'PENDING' and ends_at <= ? then 'FAILED'
                                       else status end = ?, false)
            order by issued_at, id limit ?""";

    /** A condition of its own, since it has an index of its own. */
    private static final String THROUGH = "and connection = ?";

    private static final String DUE = """
            select * from share_token
            where status in ('CREATED', 'PENDING') and ends_at <= ? and (ends_at, id) > (?, ?)
            order by ends_at, id limit ?""";

    /** Locked before they are deleted, so that a token that is claimed meanwhile is looked at again. */
    private static final String PURGE = """
            delete from share_token where id = any (array(
              select id from share_token where ends_at <= ? order by ends_at limit ? for update))""";

    private final Database database;

    /**
     * A repository in a database that has been migrated.
     *
     * @param database the database
     */
    public PostgresShareTokens(Database database) {
        this.database = database;
    }

    @Override
    public CommitResult insert(TokenChange issued) {
        return write(issued, ShareTokenRows::isInserted);
    }

    @Override
    public CommitResult claim(TokenChange claimed) {
        return write(
                claimed, (connection, form) -> ShareTokenRows.isClaimed(connection, form, claimed.expectedVersion()));
    }

    @Override
    public CommitResult finish(TokenChange finished) {
        return write(
                finished, (connection, form) -> ShareTokenRows.isUpdated(connection, form, finished.expectedVersion()));
    }

    private CommitResult write(TokenChange change, Write write) {
        return database.run(
                connection -> {
                    if (!write.isDone(connection, change.token().toForm())) {
                        return CommitResult.STALE;
                    }
                    ShareTokenRows.insert(connection, change.event());
                    return CommitResult.COMMITTED;
                },
                () -> Optional.of(CommitResult.STALE));
    }

    @Override
    public Optional<ShareToken> find(TokenId id) {
        return find(BY_ID, id.value());
    }

    @Override
    public Optional<ShareToken> find(TokenDigest digest) {
        return find(BY_DIGEST, digest.value());
    }

    private Optional<ShareToken> find(String sql, String key) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, sql).with(key)) {
                return query.first(ShareTokenRows::read);
            }
        });
    }

    @Override
    public List<ShareToken> list(TokenQuery asked) {
        String side = switch (asked.role()) {
            case SOURCE -> "source";
            case DESTINATION -> "destination";
        };
        String list = LIST.replace("{side}", side)
                .replace("{through}", asked.connection().map(any -> THROUGH).orElse(""));
        Optional<String> status = asked.status().map(TokenStatus::name);
        return SoundPage.of(
                asked.after(),
                asked.limit(),
                last -> database.read(connection -> {
                    try (Query query = Query.of(connection, list)
                            .with(asked.party().value())
                            .withAny(asked.connection().map(ConnectionId::value))) {
                        return query.with(last)
                                .withText(status)
                                .with(asked.asOf())
                                .with(asked.asOf())
                                .withText(status)
                                .with(asked.limit())
                                .entries("issued_at", ShareTokenRows::read);
                    }
                }));
    }

    @Override
    public List<ShareToken> due(Instant now, Position after, int limit) {
        return SoundPage.of(
                after,
                limit,
                last -> database.read(connection -> {
                    try (Query query =
                            Query.of(connection, DUE).with(now).with(last).with(limit)) {
                        return query.entries("ends_at", ShareTokenRows::read);
                    }
                }));
    }

    @Override
    public List<TokenEvent> events(TokenId id) {
        return database.read(connection -> {
            try (Query query = Query.of(connection, EVENTS).with(id.value())) {
                return query.list(ShareTokenRows::readEvent);
            }
        });
    }

    @Override
    public int purge(Instant overSince, int limit) {
        return database.run(connection -> {
            try (Query delete = Query.of(connection, PURGE).with(overSince).with(limit)) {
                return delete.change();
            }
        });
    }

    /** A statement that changes the row of a token, or finds that it may not. */
    private interface Write {
        boolean isDone(Connection connection, TokenForm form) throws SQLException;
    }
}
