package org.touchstone.credential.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Set-based statements on the data source, in whatever transaction is open. For bulk work and
 * reports; aggregates go through their persistence unit.
 */
public final class Sql {
    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row; the cursor stands on it. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does one thing with the connection, which stays the caller's. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * @param parameters bound in order; null is bound as SQL null
     */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, parameters);
                            ResultSet rows = statement.executeQuery()) {
                        List<T> result = new ArrayList<>();
                        while (rows.next()) {
                            result.add(reader.read(rows));
                        }
                        return result;
                    }
                });
    }

    /**
     * @return the number of rows changed
     */
    public int update(String sql, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                        return statement.executeUpdate();
                    }
                });
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
