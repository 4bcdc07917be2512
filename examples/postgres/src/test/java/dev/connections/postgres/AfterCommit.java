package dev.connections.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The moment at which a command is stored and nobody has been told. */
@FunctionalInterface
interface AfterCommit {

    AfterCommit NOTHING = () -> {};

    /** Called in the thread that has committed, which is told what comes of the commit when this returns. */
    void isStored() throws SQLException;

    /** A pool with this after each commit of a transaction that has written an event. */
    static DataSource of(DataSource pool, AfterCommit then) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(pool, method, arguments);
            return answer instanceof Connection connection
                    ? proxy(Connection.class, new Commits(connection, then))
                    : answer;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Passes on what a connection is asked for, and looks out for events and commits. */
    final class Commits implements InvocationHandler {

        private final Connection connection;
        private final AfterCommit then;
        private boolean tells;

        private Commits(Connection connection, AfterCommit then) {
            this.connection = connection;
            this.then = then;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Object answer = call(connection, method, arguments);
            if (method.getName().equals("prepareStatement")) {
                tells |= String.valueOf(arguments[0]).contains("_event (");
            }
            if (method.getName().equals("commit") && tells) {
                then.isStored();
            }
            return answer;
        }
    }
}
