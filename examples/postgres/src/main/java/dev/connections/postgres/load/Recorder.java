package dev.connections.postgres.load;

import dev.connections.postgres.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes the SQL that a call comes to, with its parameters. Not thread-safe. */
final class Recorder {

    private final Database recorded;
    private final List<BareSql> statements = new ArrayList<>();

    Recorder(DataSource pool) {
        this.recorded = Database.behind(watched(
                DataSource.class,
                pool,
                (method, arguments, answer) -> answer instanceof Connection connection ? watched(connection) : answer));
    }

    /** The SQL of a call that has been run. */
    BareCall ofRead(Ports.Call call) {
        statements.clear();
        call.on(Ports.over(recorded));
        return new BareCall(List.copyOf(statements));
    }

    /** The SQL of a call that has been run and rolled back, so that it can be run again. */
    BareCall ofWrite(Ports.Call call) {
        statements.clear();
        try {
            recorded.transaction(joined -> {
                call.on(Ports.over(joined));
                throw new RolledBackException();
            });
        } catch (RolledBackException expected) {
            return new BareCall(List.copyOf(statements));
        }
        throw new IllegalStateException("a transaction was committed that should not be");
    }

    private Connection watched(Connection connection) {
        return watched(Connection.class, connection, (method, arguments, answer) -> {
            boolean prepared = method.getName().equals("prepareStatement");
            return prepared ? watched((String) arguments[0], (PreparedStatement) answer) : answer;
        });
    }

    private PreparedStatement watched(String sql, PreparedStatement statement) {
        List<BareSql.Parameter> parameters = new ArrayList<>();
        return watched(PreparedStatement.class, statement, (method, arguments, answer) -> {
            if (method.getName().startsWith("set")) {
                Object[] values = arguments.clone();
                parameters.add(other -> method.invoke(other, values));
            } else if (method.getName().startsWith("execute")) {
                statements.add(new BareSql(sql, List.copyOf(parameters)));
            }
            return answer;
        });
    }

    private static <T> T watched(Class<T> type, T target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    try {
                        return watcher.saw(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** Sees each call of a method, and may replace its answer. */
    private interface Watcher {
        Object saw(Method method, Object[] arguments, Object answer);
    }

    /** Thrown to roll back. */
    private static final class RolledBackException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RolledBackException() {
            super("rolled back on purpose");
        }
    }
}
