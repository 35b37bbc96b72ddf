package org.touchstone.reporting.intake.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.ChangedRows.ChangedRow;
import org.touchstone.credential.kernel.ChangedRows.Outcome;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.intake.CheckIsGone;

/**
 * What is kept of a check for a day: the upload, and the rows that an import of it would change.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckedUploadsBean {
    static final Duration KEPT = Duration.ofHours(24);

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject Clock clock;

    private Sql sql;

    public CheckedUploadsBean() {}

    /** Outside a server. */
    CheckedUploadsBean(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    /** Adds to the rows of a check. */
    public void keep(UUID id, List<ChangedRow> rows) {
        sql.with(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    """
                                    insert into reporting.import_change (import_job_id, position, file, outcome, what)
                                    values (?, ?, ?, ?, ?)
                                    """)) {
                        for (ChangedRow row : rows) {
                            insert.setObject(1, id);
                            insert.setLong(2, row.position());
                            insert.setString(3, row.file());
                            insert.setString(4, row.outcome().name());
                            insert.setString(5, row.what());
                            insert.addBatch();
                        }
                        return insert.executeBatch();
                    }
                });
    }

    /** Of a check that is started again. */
    public void forget(UUID id) {
        sql.update("delete from reporting.import_change where import_job_id = ?", id);
    }

    /**
     * Makes an import of the upload of a check, once.
     *
     * @return its id, or that of the import that was made before
     */
    public UUID commit(Actor actor, UUID check) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into reporting.import_job (id, state, dry_run, file_name, size, sha256, requested_by,
                    requested_by_name, origin, requested_at)
                select ?, 'RUNNING', false, file_name, size, sha256, ?, ?, ?, ? from reporting.import_job
                where id = ?
                """,
                id,
                actor.personId(),
                actor.name(),
                actor.origin(),
                now(),
                check);
        int taken =
                sql.update(
                        """
                        update reporting.import_job set committed_as = ?
                        where id = ? and committed_as is null and kept_until > ?
                        """,
                        id,
                        check,
                        now());
        if (taken == 1) {
            sql.update(
                    "update reporting.import_upload set import_job_id = ? where import_job_id = ?",
                    id,
                    check);
            return id;
        }
        sql.update("delete from reporting.import_job where id = ?", id);
        return committed(check).orElseThrow(() -> new CheckIsGone((int) KEPT.toHours()));
    }

    private Optional<UUID> committed(UUID check) {
        List<Optional<UUID>> found =
                sql.query(
                        "select committed_as from reporting.import_job where id = ?",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        check);
        if (found.isEmpty()) {
            throw new NotFound("import", check);
        }
        return found.get(0);
    }

    public Paged<ChangedRow> changes(UUID id, String file, Outcome outcome, Paged.Part part) {
        String narrowed =
                """
                from reporting.import_change where import_job_id = ?
                    and file = coalesce(?, file) and outcome = coalesce(?, outcome)
                """;
        String outcomeName = outcome == null ? null : outcome.name();
        List<ChangedRow> rows =
                sql.query(
                        "select position, file, outcome, what "
                                + narrowed
                                + " order by file, what, position limit ? offset ?",
                        row ->
                                new ChangedRow(
                                        row.getLong(1),
                                        row.getString(2),
                                        Outcome.valueOf(row.getString(3)),
                                        row.getString(4)),
                        id,
                        file,
                        outcomeName,
                        part.size(),
                        part.first());
        long total =
                sql.query(
                                "select count(*) " + narrowed,
                                row -> row.getLong(1),
                                id,
                                file,
                                outcomeName)
                        .get(0);
        return new Paged<>(rows, total);
    }

    /** Drops what was kept long enough: it names people. */
    public void dropOld() {
        String old = "(select id from reporting.import_job where kept_until <= ?)";
        sql.update("delete from reporting.import_change where import_job_id in " + old, now());
        sql.update("delete from reporting.import_upload where import_job_id in " + old, now());
        sql.update(
                "update reporting.import_job set kept_until = null where kept_until <= ?", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
