package org.touchstone.credential.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.touchstone.credential.kernel.SchemaMigration;

/**
 * A fresh, migrated PostgreSQL database for one test class. One server runs for the whole JVM; each
 * database is copied from a migrated template, which takes a fraction of a second.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

    private final DataSource dataSource;
    private final Map<String, EntityManagerFactory> units = new ConcurrentHashMap<>();

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param schemas those to migrate, in order: {@code credential}, {@code review}, {@code
     *     reporting}
     */
    public static TestDatabase fresh(String... schemas) {
        String template = TEMPLATES.computeIfAbsent(List.of(schemas), TestDatabase::template);
        String name = "t" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + template);
        return new TestDatabase(dataSource(name));
    }

    /** One that another process made, by its {@link #address()}. */
    public static TestDatabase at(String address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address);
        source.setStringType("unspecified");
        return new TestDatabase(source);
    }

    /** For another process. */
    public String address() {
        PGSimpleDataSource source = (PGSimpleDataSource) dataSource;
        return "jdbc:postgresql://localhost:"
                + source.getPortNumbers()[0]
                + "/"
                + source.getDatabaseName()
                + "?user=postgres";
    }

    private static String template(List<String> schemas) {
        String name = "migrated" + COUNTER.incrementAndGet();
        execute("create database " + name);
        for (String schema : schemas) {
            SchemaMigration.migrate(
                    dataSource(name), schema, Thread.currentThread().getContextClassLoader());
        }
        return name;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs in one transaction of the persistence unit; rolls back when it throws. */
    public <T> T inTransaction(String unit, Function<EntityManager, T> work) {
        try (EntityManager em = unit(unit).createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    public void run(String unit, Consumer<EntityManager> work) {
        inTransaction(
                unit,
                em -> {
                    work.accept(em);
                    return null;
                });
    }

    /** The module's own persistence unit, with transactions of its own instead of the server's. */
    public EntityManagerFactory unit(String name) {
        return units.computeIfAbsent(
                name,
                unit -> {
                    Map<String, Object> settings = new HashMap<>();
                    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
                    settings.put("jakarta.persistence.jtaDataSource", "");
                    settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
                    settings.put("eclipselink.target-server", "None");
                    settings.put("eclipselink.logging.level", "WARNING");
                    settings.put("eclipselink.session-name", unit + COUNTER.incrementAndGet());
                    return Persistence.createEntityManagerFactory(unit, settings);
                });
    }

    /** The single number that a query answers. */
    public long count(String sql) {
        return ((Number) single(sql)).longValue();
    }

    /** The single text that a query answers, or null. */
    public String text(String sql) {
        return (String) single(sql);
    }

    private Object single(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        units.values().forEach(EntityManagerFactory::close);
    }

    private static DataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Server.RUNNING.getJdbcUrl("postgres", database));
        source.setStringType("unspecified");
        return source;
    }

    private static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Started by the first test that asks, stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
