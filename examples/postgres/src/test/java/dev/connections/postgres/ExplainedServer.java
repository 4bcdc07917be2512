package dev.connections.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A server that tells how it ran each statement: its module {@code auto_explain} sends the plan, with the rows that
 * each node really had, as a notice. The statements of its own that keep the foreign keys are told of too.
 */
final class ExplainedServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final List<String> notices = new ArrayList<>();

    ExplainedServer() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "768MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("autovacuum", "off")
                .start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    }

    /** The database, without a word about plans. */
    DataSource silent() {
        return postgres.getPostgresDatabase();
    }

    /** The database, every statement of which is planned like this and told of. */
    Database planning(PlanMode mode) {
        return Database.behind(proxy(DataSource.class, silent(), (method, answer) -> {
            if (answer instanceof Connection connection) {
                explain(connection, mode);
                return listening(connection);
            }
            return answer;
        }));
    }

    private static void explain(Connection connection, PlanMode mode) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute("load 'auto_explain'");
            setting.execute("set auto_explain.log_analyze = on");
            setting.execute("set auto_explain.log_timing = off");
            setting.execute("set auto_explain.log_nested_statements = on");
            setting.execute("set auto_explain.log_level = notice");
            setting.execute("set plan_cache_mode = " + mode);
            setting.execute("set auto_explain.log_min_duration = 0");
        }
        connection.clearWarnings();
    }

    private Connection listening(Connection connection) {
        return proxy(Connection.class, connection, (method, answer) -> {
            if (method.equals("commit")) {
                hear(connection.getWarnings());
                connection.clearWarnings();
            }
            return answer instanceof PreparedStatement statement ? listening(statement) : answer;
        });
    }

    private PreparedStatement listening(PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (method, answer) -> {
            if (method.startsWith("execute")) {
                hear(statement.getWarnings());
            }
            return answer;
        });
    }

    private void hear(SQLWarning first) {
        for (SQLWarning notice = first; notice != null; notice = notice.getNextWarning()) {
            notices.add(notice.getMessage());
        }
    }

    /** What has been told of since this was last asked. */
    List<Plan> plans() {
        List<Plan> plans = notices.stream().filter(Plan::isIn).map(Plan::of).toList();
        notices.clear();
        return plans;
    }

    private static <T> T proxy(Class<T> type, T target, Answered answered) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return answered.by(method.getName(), method.invoke(target, arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What becomes of the answer of a method. */
    private interface Answered {
        Object by(String method, Object answer) throws SQLException;
    }

    /** Whether a statement is planned for its parameters or once for all of them. */
    enum PlanMode {
        FORCE_CUSTOM_PLAN,
        FORCE_GENERIC_PLAN
    }
}
