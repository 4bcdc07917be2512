package dev.connections.postgres;

import static dev.connections.DataType.EVENTS;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.token.SharedObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A million connections and what goes with them, multiplied by the server from a few that the library has made: so each
 * of them restores.
 */
final class Million {

    /** When all that is in it was made, at the latest. */
    static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    /** It is faster to build the indexes again, from the migrations' definitions, than to fill them row by row. */
    private static final String PLAIN = """
            from pg_indexes where schemaname = 'public' and indexname not in (select conname from pg_constraint)
            and tablename <> 'flyway_schema_history'""";

    private static final String INDEXES = "select indexdef as sql " + PLAIN;
    private static final String DROPS = "select 'drop index ' || indexname as sql " + PLAIN;

    private static final String TEMPLATE = "org_template";
    private static final Actor SOURCE = Actor.of(TEMPLATE).via(Channel.API);

    private final DataSource database;
    private final PostgresAdapters adapters;
    private final Connections connections;
    private final ShareTokens tokens;

    private Million(DataSource database) {
        this.database = database;
        this.adapters = PostgresAdapters.over(Database.behind(database));
        this.connections = Connections.over(adapters.repository(), adapters.directory())
                .offersStayOpenFor(Duration.ofDays(14))
                .clock(InstantSource.fixed(MADE))
                .build();
        this.tokens = ShareTokens.over(adapters.repository(), adapters.shareTokens(), adapters.consents())
                .clock(InstantSource.fixed(MADE))
                .build();
    }

    static void make(DataSource database) {
        Million million = new Million(database);
        million.makeTemplates();
        List<String> indexes = million.texts(INDEXES);
        million.texts(DROPS).forEach(million::execute);
        million.executeTwoAtATime(Stream.concat(quarters(), Stream.of(script("others"), script("tokens"))));
        million.executeTwoAtATime(Stream.concat(indexes.stream(), Stream.of(script("events"))));
        million.execute("analyze");
    }

    private void makeTemplates() {
        Services.over(Database.behind(database)).register(TEMPLATE);
        offer("org_offer");
        connections.deactivate(SOURCE, active("org_ended").id());
        Connection active = active("org_active");
        issue(active);
        redeem(active);
        tokens.complete(by("org_active"), redeem(active).metadata().id());
    }

    private Connection offer(String destination) {
        adapters.register(OrganizationId.of(destination));
        return connections.create(
                SOURCE, Offer.to(destination).named("Newsletter").sharing(EVENTS));
    }

    private Connection active(String destination) {
        return connections.activate(by(destination), offer(destination));
    }

    private static Actor by(String destination) {
        return Actor.of(destination).via(Channel.DASHBOARD);
    }

    private IssuedToken issue(Connection active) {
        return tokens.issue(SOURCE, active.id(), SharedObject.of(EVENTS, "object", Services.SUBJECT));
    }

    private IssuedToken redeem(Connection active) {
        IssuedToken issued = issue(active);
        tokens.redeem(by("org_active"), issued.secret(), RedemptionId.of("attempt"));
        return issued;
    }

    private void executeTwoAtATime(Stream<String> scripts) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        scripts.map(sql -> CompletableFuture.runAsync(() -> execute(sql), two))
                .toList()
                .forEach(CompletableFuture::join);
        two.shutdown();
    }

    private static Stream<String> quarters() {
        return IntStream.range(0, 4)
                .map(quarter -> quarter * 250_000)
                .mapToObj(first -> script("connections").formatted(first, first + 249_999));
    }

    private List<String> texts(String sql) {
        return Database.behind(database).run(connection -> {
            try (Query query = Query.of(connection, sql)) {
                return query.list(row -> row.text("sql"));
            }
        });
    }

    private static String script(String name) {
        try (InputStream sql = Million.class.getResourceAsStream("/million/" + name + ".sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new DatabaseException(failed);
        }
    }
}
