package org.touchstone.reporting.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.organization.internal.RosterBean;
import org.touchstone.credential.program.ProgramHistory;
import org.touchstone.credential.program.internal.ProgramHistoryBean;
import org.touchstone.credential.testing.TestDatabase;
import org.touchstone.reporting.intake.ImportView;

/** The import as in the server, with a database of its own and transactions made by hand. */
public final class ImportSystem implements AutoCloseable {
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2016-07-01T12:00:00Z"), ZoneOffset.UTC);

    private static final List<String> TABLES =
            List.of(
                    "organization",
                    "person",
                    "role_grant",
                    "micro_credential",
                    "program",
                    "participation",
                    "award",
                    "coaching_session",
                    "exit_survey_answer",
                    "role_application",
                    "audit_record");

    private final TestDatabase database;
    private final ImportJobsBean jobs;
    private final List<String> audited = new ArrayList<>();

    public ImportSystem() {
        this(TestDatabase.fresh("credential", "review", "reporting"));
    }

    /** On a database that is there already. */
    ImportSystem(TestDatabase database) {
        this.database = database;
        this.jobs = new ImportJobsBean(database.dataSource(), CLOCK);
    }

    public TestDatabase database() {
        return database;
    }

    ImportJobsBean jobs() {
        return jobs;
    }

    List<String> audited() {
        return audited;
    }

    ImportQueueBean queue() {
        return new ImportQueueBean(jobs, new OneTransaction(database.dataSource()).attempts());
    }

    /** What an import does inside its transaction. */
    interface Inside<T> {
        T in(Roster roster, ProgramHistory history) throws IOException;
    }

    <T> T inTransaction(Inside<T> work) {
        OneTransaction transaction = new OneTransaction(database.dataSource());
        DataSource inside = transaction.inside();
        return transaction.inTransaction(
                () -> {
                    try {
                        return work.in(new RosterBean(inside), new ProgramHistoryBean(inside));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    public ImportView importZip(Path zip) {
        return importZip(zip, false);
    }

    public ImportView importZip(Path zip, boolean dryRun) {
        UUID id = jobs.create(Actor.system("test"), "test.zip", zip, dryRun);
        queue().drain();
        return jobs.find(id).orElseThrow();
    }

    /** Rows of every table of the domain. */
    public Map<String, Long> rowCounts() {
        String counts =
                TABLES.stream()
                        .map(
                                table ->
                                        "select '%s', count(*) from credential.%s"
                                                .formatted(table, table))
                        .collect(Collectors.joining(" union all "));
        Map<String, Long> byTable = new TreeMap<>();
        new Sql(database.dataSource())
                .query(counts, row -> byTable.put(row.getString(1), row.getLong(2)));
        return byTable;
    }

    @Override
    public void close() {
        database.close();
    }

    /** What the container does around {@link ImportAttemptBean}. */
    private final class OneTransaction {
        private final DataSource outside;
        private Connection connection;
        private boolean mustRollBack;

        OneTransaction(DataSource outside) {
            this.outside = outside;
        }

        ImportAttemptBean attempts() {
            DataSource inside = inside();
            return new ImportAttemptBean(
                    inside,
                    new ImportJobsBean(inside, CLOCK),
                    new CheckedUploadsBean(outside, CLOCK),
                    new RosterBean(inside),
                    new ProgramHistoryBean(inside),
                    new Audited(),
                    () -> mustRollBack = true) {
                @Override
                public Result start(UUID id) {
                    return inTransaction(() -> super.start(id));
                }
            };
        }

        DataSource inside() {
            return (DataSource)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (proxy, method, arguments) -> shared());
        }

        private Connection shared() {
            Connection target = connection;
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("close")) {
                                    return null;
                                }
                                try {
                                    return method.invoke(target, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        <T> T inTransaction(java.util.function.Supplier<T> work) {
            try (Connection opened = outside.getConnection()) {
                opened.setAutoCommit(false);
                connection = opened;
                mustRollBack = false;
                boolean returned = false;
                try {
                    T result = work.get();
                    returned = true;
                    return result;
                } finally {
                    if (returned && !mustRollBack) {
                        opened.commit();
                    } else {
                        opened.rollback();
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Audited implements AuditTrail {
        @Override
        public void record(
                Actor actor,
                String action,
                String subjectKind,
                UUID subjectId,
                String before,
                String after) {
            audited.add(action + " by " + actor.name());
        }

        @Override
        public long firstBrokenLink() {
            return 0;
        }
    }

    static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("import-test-", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
