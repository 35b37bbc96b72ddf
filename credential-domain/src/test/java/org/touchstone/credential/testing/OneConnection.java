package org.touchstone.credential.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Gives every persistence unit of a thread the same connection, so that one transaction spans them
 * as the server's does.
 */
final class OneConnection {
    private static final Set<String> OWNED_BY_THE_TRANSACTION =
            Set.of("close", "commit", "rollback", "setAutoCommit");

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private final DataSource database;

    OneConnection(DataSource database) {
        this.database = database;
    }

    /** Commits when the work returns and rolls back when it throws. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                CURRENT.remove();
            }
        }
    }

    DataSource dataSource() {
        return (DataSource)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getConnection")) {
                                return connection();
                            }
                            return delegate(database, method, arguments);
                        });
    }

    private Connection connection() throws SQLException {
        Connection bound = CURRENT.get();
        if (bound == null) {
            return database.getConnection();
        }
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) ->
                                OWNED_BY_THE_TRANSACTION.contains(method.getName())
                                        ? null
                                        : delegate(bound, method, arguments));
    }

    private static Object delegate(
            Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
