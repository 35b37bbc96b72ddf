package org.touchstone.reporting.intake.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.intake.ImportView;
import org.touchstone.reporting.intake.ImportView.FileCounts;
import org.touchstone.reporting.intake.ImportView.RefusedRow;

/** The rows of import jobs, uploads and reports. */
@Stateless
public class ImportJobsBean {
    private static final int CHUNK = 1024 * 1024;

    @Resource(lookup = "java:app/jdbc/touchstone")
    DataSource dataSource;

    @Inject Clock clock;

    private Sql sql;

    public ImportJobsBean() {}

    /** Outside a server. */
    ImportJobsBean(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        connect();
    }

    @PostConstruct
    void connect() {
        sql = new Sql(dataSource);
    }

    /** A job as its worker sees it. */
    public record Job(UUID id, String fileName, boolean dryRun, Actor actor) {}

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public UUID create(Actor actor, String fileName, Path zip, boolean dryRun) {
        try {
            return store(actor, fileName, zip, dryRun);
        } catch (IOException e) {
            // A checked exception would commit half an upload.
            throw new UncheckedIOException(e);
        }
    }

    private UUID store(Actor actor, String fileName, Path zip, boolean dryRun) throws IOException {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into reporting.import_job (id, state, dry_run, file_name, size, sha256, requested_by,
                    requested_by_name, origin, requested_at)
                values (?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                dryRun,
                fileName,
                Files.size(zip),
                sha256(zip),
                actor.personId(),
                actor.name(),
                actor.origin(),
                now());
        try (InputStream in = Files.newInputStream(zip)) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int position = 0; chunk.length > 0; position++) {
                sql.update(
                        "insert into reporting.import_upload (import_job_id, position, content) values (?, ?, ?)",
                        id,
                        position,
                        chunk);
                chunk = in.readNBytes(CHUNK);
            }
        }
        return id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The one to work on next. */
    public Optional<UUID> oldestRunning() {
        return sql
                .query(
                        "select id from reporting.import_job where state = 'RUNNING' order by position limit 1",
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    public Optional<Job> running(UUID id) {
        return sql
                .query(
                        """
                        select file_name, dry_run, requested_by, requested_by_name, origin from reporting.import_job
                        where id = ? and state = 'RUNNING'
                        """,
                        row ->
                                new Job(
                                        id,
                                        row.getString(1),
                                        row.getBoolean(2),
                                        new Actor(
                                                row.getObject(3, UUID.class),
                                                row.getString(4),
                                                Set.of(Permission.IMPORT_DATA),
                                                row.getString(5))),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * @return how often it was started, this time included
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int countStart(UUID id) {
        return sql.query(
                        "update reporting.import_job set attempts = attempts + 1 where id = ? returning attempts",
                        row -> row.getInt(1),
                        id)
                .get(0);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(UUID id, long rowsRead) {
        sql.update("update reporting.import_job set rows_read = ? where id = ?", rowsRead, id);
    }

    /** Writes the upload into the file. */
    public void unload(UUID id, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            int position = 0;
            for (Optional<byte[]> chunk = chunk(id, position);
                    chunk.isPresent();
                    chunk = chunk(id, ++position)) {
                out.write(chunk.get());
            }
        }
    }

    private Optional<byte[]> chunk(UUID id, int position) {
        return sql
                .query(
                        "select content from reporting.import_upload where import_job_id = ? and position = ?",
                        row -> row.getBytes(1),
                        id,
                        position)
                .stream()
                .findFirst();
    }

    /**
     * Ends the job with its report, once.
     *
     * @return false when it has ended already
     */
    public boolean finish(UUID id, ImportView.State state, ImportRun.Report report) {
        if (!end(id, state, report.rowsRead(), report.refusedRows(), null)) {
            return false;
        }
        int position = 0;
        for (FileCounts file : report.files()) {
            sql.update(
                    """
                    insert into reporting.import_file (import_job_id, position, file, rows_read, created, updated,
                        unchanged, deactivated, refused)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    ++position,
                    file.file(),
                    file.read(),
                    file.created(),
                    file.updated(),
                    file.unchanged(),
                    file.deactivated(),
                    file.refused());
        }
        for (RefusedRow row : report.refusals()) {
            sql.update(
                    """
                    insert into reporting.import_refusal (import_job_id, file, line, column_name, code, message)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    row.file(),
                    row.line(),
                    row.column(),
                    row.code(),
                    row.message());
        }
        return true;
    }

    /**
     * @param failure for people
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean fail(UUID id, String failure) {
        return end(id, ImportView.State.FAILED, 0, 0, failure);
    }

    private boolean end(
            UUID id, ImportView.State state, long rowsRead, long refusedRows, String failure) {
        int ended =
                sql.update(
                        """
                        update reporting.import_job set state = ?, rows_read = ?, refused_rows = ?, failure = ?,
                            finished_at = ?,
                            kept_until = case when dry_run and ? then cast(? as timestamptz) end
                        where id = ? and state = 'RUNNING'
                        """,
                        state.name(),
                        rowsRead,
                        refusedRows,
                        failure,
                        now(),
                        state == ImportView.State.SUCCEEDED,
                        now().plus(CheckedUploadsBean.KEPT),
                        id);
        if (ended == 1) {
            sql.update(
                    """
                    delete from reporting.import_upload u using reporting.import_job j
                    where u.import_job_id = ? and j.id = u.import_job_id and j.kept_until is null
                    """,
                    id);
        }
        return ended == 1;
    }

    public Optional<ImportView> find(UUID id) {
        return views("where id = ?", id).stream()
                .findFirst()
                .map(
                        view ->
                                new ImportView(
                                        view.id(),
                                        view.state(),
                                        view.dryRun(),
                                        view.fileName(),
                                        view.requestedBy(),
                                        view.requestedAt(),
                                        view.finishedAt(),
                                        view.rowsRead(),
                                        view.refusedRows(),
                                        files(id),
                                        refusals(id),
                                        view.failure(),
                                        view.keptUntil(),
                                        view.committedAs()));
    }

    public List<ImportView> recent(int limit) {
        return views("order by position desc limit ?", limit);
    }

    private List<ImportView> views(String which, Object parameter) {
        return sql.query(
                """
                select id, state, dry_run, file_name, requested_by_name, requested_at, finished_at, rows_read,
                    refused_rows, failure, kept_until, committed_as
                from reporting.import_job
                """
                        + which,
                row ->
                        new ImportView(
                                row.getObject(1, UUID.class),
                                ImportView.State.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getString(5),
                                instant(row.getObject(6, OffsetDateTime.class)),
                                instant(row.getObject(7, OffsetDateTime.class)),
                                row.getLong(8),
                                row.getLong(9),
                                List.of(),
                                List.of(),
                                row.getString(10),
                                stillKept(instant(row.getObject(11, OffsetDateTime.class))),
                                row.getObject(12, UUID.class)),
                parameter);
    }

    private Instant stillKept(Instant until) {
        return until == null || !until.isAfter(clock.instant()) ? null : until;
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private List<FileCounts> files(UUID id) {
        return sql.query(
                """
                select file, rows_read, created, updated, unchanged, deactivated, refused from reporting.import_file
                where import_job_id = ? order by position
                """,
                row ->
                        new FileCounts(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)),
                id);
    }

    private List<RefusedRow> refusals(UUID id) {
        return sql.query(
                """
                select file, line, column_name, code, message from reporting.import_refusal
                where import_job_id = ? order by file, line, id
                """,
                row ->
                        new RefusedRow(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                id);
    }
}
