package org.touchstone.launcher.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Fills a running system's queue by SQL, which is the only way to a million works in a minute: what
 * the intake would have left of submissions that were handed in, by educators of many schools, for
 * many micro-credentials.
 *
 * <p>Whom it has made it remembers in a schema of its own.
 */
public final class WaitingWorks implements AutoCloseable {
    private static final int BATCH = 250_000;
    private static final int CRITERIA = 4;
    private static final int LEVELS = 4;
    private static final int SCHOOLS = 500;

    private Connection connection;
    private final List<Version> versions = new ArrayList<>();
    private int authors;
    private long works;

    /**
     * A published version with its rubric.
     *
     * @param criteria in the order of the rubric
     */
    public record Version(UUID id, List<Criterion> criteria) {

        /** The body of a save: every criterion met, or all but the first. */
        public String scorecard(boolean good) {
            StringBuilder scores = new StringBuilder();
            for (Criterion criterion : criteria) {
                boolean met = good || !scores.isEmpty();
                scores.append(scores.isEmpty() ? "" : ",")
                        .append("{\"criterionId\":\"")
                        .append(criterion.id())
                        .append("\",\"levelId\":\"")
                        .append(criterion.levels().get(met ? LEVELS - 1 : 0))
                        .append("\",\"comment\":\"The evidence shows it in the second lesson.\"}");
            }
            return "{\"scores\":[" + scores + "],\"comment\":\"Thank you for your work.\"}";
        }
    }

    /**
     * @param levels from the lowest; the upper half meets the criterion
     */
    public record Criterion(UUID id, List<UUID> levels) {}

    /** A reviewer with a token that scores. */
    public record Reviewer(UUID id, String token) {}

    /**
     * @param connection to the system's own database; closed with this
     * @param versions how many micro-credentials there are, each in one version
     */
    public WaitingWorks(Connection connection, int versions) throws SQLException {
        this.connection = connection;
        sql("create schema load");
        sql("create table load.school (n int primary key, id uuid not null)");
        sql("create table load.author (n int primary key, id uuid not null)");
        sql(
                "create table load.version (n int primary key, id uuid, mc uuid, link uuid, text uuid)");
        sql(
                "insert into load.school select n, gen_random_uuid() from generate_series(0, "
                        + (SCHOOLS - 1)
                        + ") n");
        sql(
                "insert into credential.organization (id, sourced_id, name, type)"
                        + " select id, 'LOAD-SCHOOL-' || n, 'School ' || n, 'SCHOOL' from load.school");
        for (int n = 0; n < versions; n++) {
            this.versions.add(publish(n));
        }
    }

    private Version publish(int n) throws SQLException {
        UUID version = UUID.randomUUID();
        UUID microCredential = UUID.randomUUID();
        UUID link = UUID.randomUUID();
        UUID text = UUID.randomUUID();
        sql(
                "insert into credential.micro_credential values (?, ?, ?)",
                microCredential,
                "LOAD-MC" + n,
                "Micro-credential " + n);
        sql(
                """
                insert into credential.micro_credential_version values
                (?, ?, 1, 'PUBLISHED', 'Competency', 'Method', 'Components', 'Research', 'Overview', 20, 30, now())
                """,
                version,
                microCredential);
        String requirement =
                "insert into credential.requirement values (?, ?, ?, ?, ?, 'Guidance', 1, null, null)";
        sql(requirement, link, version, 1, "ARTIFACT", "Work samples");
        sql(requirement, text, version, 2, "REFLECTION", "Reflection");
        sql(
                "insert into load.version values (?, ?, ?, ?, ?)",
                n,
                version,
                microCredential,
                link,
                text);
        List<Criterion> criteria = new ArrayList<>();
        for (int c = 1; c <= CRITERIA; c++) {
            criteria.add(criterion(version, c));
        }
        return new Version(version, criteria);
    }

    private Criterion criterion(UUID version, int position) throws SQLException {
        UUID id = UUID.randomUUID();
        sql(
                "insert into credential.rubric_criterion values (?, ?, ?, ?, 'Does the evidence show it?')",
                id,
                version,
                position,
                "Criterion " + position);
        List<UUID> levels =
                IntStream.range(0, LEVELS).mapToObj(level -> UUID.randomUUID()).toList();
        for (int level = 0; level < LEVELS; level++) {
            sql(
                    "insert into credential.rubric_criterion_level values (?, ?, ?, ?, ?, ?)",
                    levels.get(level),
                    id,
                    level + 1,
                    "Level " + (level + 1),
                    "What the evidence shows at this level.",
                    level >= LEVELS / 2);
        }
        return new Criterion(id, levels);
    }

    /** Goes on with another connection, when the one before was lost. */
    public void reconnect(Connection another) {
        connection = another;
    }

    public List<Version> versions() {
        return versions;
    }

    /** Teachers of one school each, who read for others; no cap holds them back. */
    public List<Reviewer> reviewers(String name, int count) throws SQLException {
        List<Reviewer> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            String token = "ts_load-" + name + "-" + i + "-" + id;
            sql(
                    "insert into credential.person (id, username, given_name, family_name) values (?, ?, 'Reader', ?)",
                    id,
                    "load-" + name + "-" + i,
                    "No " + i);
            sql(
                    """
                    insert into credential.role_grant (id, person_id, organization_id, role)
                    select gen_random_uuid(), ?, id, 'REVIEWER' from load.school where n = ?
                    """,
                    id,
                    i % SCHOOLS);
            sql(
                    """
                    insert into credential.api_token (id, person_id, label, token_hash, scopes, created_at, expires_at)
                    values (gen_random_uuid(), ?, 'load', sha256(cast(? as bytea)), 'OWN_ACCOUNT SCORE', now(),
                        now() + interval '30 days')
                    """,
                    id,
                    token);
            sql(
                    "insert into review.reviewer_seat (reviewer_id, cap_minutes) values (?, 100000000)",
                    id);
            made.add(new Reviewer(id, token));
        }
        return made;
    }

    /** Adds works until so many wait, and lets the database know its tables anew. */
    public void fillUpTo(long waiting) throws SQLException {
        long missing =
                waiting
                        - number(
                                "select coalesce(sum(tasks), 0) from review.task_count where state = 'WAITING'");
        if (missing <= 0) {
            return;
        }
        while (missing > 0) {
            long now = Math.min(missing, BATCH);
            add(now);
            missing -= now;
        }
        sql(
                "vacuum (analyze) credential.person, credential.role_grant, credential.submission,"
                        + " credential.evidence_item, review.work, review.review_task, review.review_clock,"
                        + " review.task_claim, credential.deadline, credential.audit_record, credential.outbox");
    }

    private void add(long count) throws SQLException {
        authorsFor(works + count);
        connection.setAutoCommit(false);
        sql(
                """
                create temp table load_batch on commit drop as
                select k, gen_random_uuid() as submission, a.id as author, v.id as version, v.mc, v.link, v.text,
                    due_day - interval '7 days' + random() * interval '1 day' as opened, due_day as due
                from (select k, date_trunc('day', now()) + (floor(random() * 9) - 1) * interval '1 day' as due_day
                      from generate_series(cast(? as bigint), ?) k) numbered
                join load.author a on a.n = k / %1$d
                join load.version v on v.n = k %% %1$d
                """
                        .formatted(versions.size()),
                works,
                works + count - 1);
        sql(
                """
                insert into credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    own_work, students_protected, created_at, submitted_at, revision)
                select submission, author, mc, version, 1, 'IN_REVIEW', true, true, opened, opened, 1 from load_batch
                """);
        sql("alter table credential.evidence_item disable trigger evidence_item_frozen");
        sql(
                """
                insert into credential.evidence_item (id, submission_id, requirement_id, position, title, url, created_at)
                select gen_random_uuid(), submission, link, 1, 'Work samples', 'https://example.org/' || k, opened
                from load_batch
                """);
        sql(
                """
                insert into credential.evidence_item (id, submission_id, requirement_id, position, title, narrative,
                    created_at)
                select gen_random_uuid(), submission, text, 2, 'Reflection', 'My students showed me what to change.',
                    opened
                from load_batch
                """);
        sql("alter table credential.evidence_item enable trigger evidence_item_frozen");
        sql(
                """
                insert into review.work (submission_id, version_id, micro_credential_id, author_id, attempt, received_at,
                    due_at, stage)
                select submission, version, mc, author, 1, opened, due, 'FIRST_READ' from load_batch
                """);
        sql(
                """
                insert into review.review_clock (kind, submission_id, started_at, business_days, due_at)
                select 'REVIEW', submission, opened, 5, due from load_batch
                """);
        sql(
                """
                insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                    work_number, kind, state, estimated_minutes, opened_at, due_at, order_at)
                select gen_random_uuid(), submission, version, mc, author, 'W-' || lpad(cast(k as text), 8, '0'),
                    'FIRST_READ', 'WAITING', 30, opened, due, due
                from load_batch
                """);
        connection.commit();
        connection.setAutoCommit(true);
        works += count;
    }

    /** One author hands in one work for each micro-credential. */
    private void authorsFor(long all) throws SQLException {
        int wanted = (int) (all / versions.size()) + 1;
        if (wanted <= authors) {
            return;
        }
        sql(
                "insert into load.author select n, gen_random_uuid() from generate_series(?, ?) n",
                authors,
                wanted - 1);
        sql(
                """
                insert into credential.person (id, username, given_name, family_name)
                select id, 'load-author-' || n, 'Author', 'No ' || n from load.author where n >= ?
                """,
                authors);
        sql(
                """
                insert into credential.role_grant (id, person_id, organization_id, role)
                select gen_random_uuid(), a.id, s.id, 'EDUCATOR'
                from load.author a join load.school s on s.n = a.n %% %d where a.n >= ?
                """
                        .formatted(SCHOOLS),
                authors);
        authors = wanted;
    }

    /** Sealed and settled, with no message on its way. */
    public boolean isQuiet() throws SQLException {
        return number("select count(*) from credential.outbox where sent_at is null") == 0
                && number(
                                """
                                select count(*) from review.review_task
                                where state = 'SEALED' and settled_at is null
                                """)
                        == 0;
    }

    public long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public int sql(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
