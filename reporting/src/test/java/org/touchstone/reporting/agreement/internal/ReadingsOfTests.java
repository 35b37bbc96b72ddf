package org.touchstone.reporting.agreement.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.touchstone.credential.kernel.Sql;

/** Rows of rubrics, works and sealed readings. */
final class ReadingsOfTests {
    private final Sql sql;

    ReadingsOfTests(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    record Rubric(UUID microCredentialId, UUID versionId, List<Criterion> criteria) {}

    /**
     * @param levels their ids, from the lowest to the highest
     */
    record Criterion(UUID id, List<UUID> levels) {}

    /**
     * @param scales levels of each criterion
     */
    Rubric rubric(String code, int... scales) {
        UUID id = UUID.randomUUID();
        insert("credential.micro_credential values (?, ?, ?)", id, code, "Title of " + code);
        return version(id, 1, scales);
    }

    Rubric version(UUID microCredential, int number, int... scales) {
        UUID version = UUID.randomUUID();
        insert(
                "credential.micro_credential_version values (?, ?, ?, 'PUBLISHED', 'c', 'k', 'm', 'r', 'o', 10, 45, now())",
                version,
                microCredential,
                number);
        List<Criterion> criteria = new ArrayList<>();
        for (int scale : scales) {
            UUID criterion = UUID.randomUUID();
            int position = criteria.size() + 1;
            insert(
                    "credential.rubric_criterion values (?, ?, ?, ?, 'q')",
                    criterion,
                    version,
                    position,
                    "Criterion " + position);
            List<UUID> levels = new ArrayList<>();
            for (int level = 1; level <= scale; level++) {
                UUID levelId = UUID.randomUUID();
                insert(
                        "credential.rubric_criterion_level values (?, ?, ?, ?, 'd', ?)",
                        levelId,
                        criterion,
                        level,
                        "Level " + level,
                        level > 1);
                levels.add(levelId);
            }
            criteria.add(new Criterion(criterion, levels));
        }
        return new Rubric(microCredential, version, criteria);
    }

    UUID person(String family) {
        UUID id = UUID.randomUUID();
        insert(
                "credential.person (id, username, given_name, family_name) values (?, ?, 'Ada', ?)",
                id,
                "u" + id,
                family);
        return id;
    }

    UUID organization(String sourcedId, String type, UUID parent) {
        UUID id = UUID.randomUUID();
        insert(
                "credential.organization (id, sourced_id, name, type, parent_id) values (?, ?, ?, ?, ?)",
                id,
                sourcedId,
                "Name of " + sourcedId,
                type,
                parent);
        return id;
    }

    void educatorAt(UUID person, UUID organization) {
        insert(
                "credential.role_grant (id, person_id, organization_id, role) values (?, ?, ?, 'EDUCATOR')",
                UUID.randomUUID(),
                person,
                organization);
    }

    UUID work(Rubric rubric) {
        return work(rubric, person("Author"));
    }

    UUID work(Rubric rubric, UUID educator) {
        UUID id = UUID.randomUUID();
        insert(
                """
                credential.submission (id, educator_id, micro_credential_id, version_id, attempt, state,
                    created_at, submitted_at, revision)
                values (?, ?, ?, ?, 1, 'IN_REVIEW', now(), now(), 1)
                """,
                id,
                educator,
                rubric.microCredentialId(),
                rubric.versionId());
        return id;
    }

    /**
     * Seals a reading.
     *
     * @param levels position for each criterion; 0: a condition code
     * @return the task's id
     */
    UUID read(Rubric rubric, UUID work, String kind, UUID reader, String at, int... levels) {
        return read(rubric, work, kind, 1, null, reader, at, levels);
    }

    UUID read(
            Rubric rubric,
            UUID work,
            String kind,
            int round,
            UUID readingOf,
            UUID reader,
            String at,
            int... levels) {
        UUID task = UUID.randomUUID();
        UUID card = UUID.randomUUID();
        Object moment = Instant.parse(at).atOffset(ZoneOffset.UTC);
        insert(
                """
                review.review_task (id, submission_id, version_id, micro_credential_id, author_id, work_number,
                    kind, state, estimated_minutes, opened_at, due_at, order_at, sealed_at, round, reading_of)
                values (?, ?, ?, ?, ?, ?, ?, 'SEALED', 45, now(), now(), now(), ?, ?, ?)
                """,
                task,
                work,
                rubric.versionId(),
                rubric.microCredentialId(),
                UUID.randomUUID(),
                task.toString(),
                kind,
                moment,
                round,
                readingOf);
        insert(
                "review.scorecard (id, task_id, reviewer_id, saved_at) values (?, ?, ?, now())",
                card,
                task,
                reader);
        for (int i = 0; i < levels.length; i++) {
            Criterion criterion = rubric.criteria().get(i);
            insert(
                    "review.criterion_score (id, scorecard_id, criterion_id, level_id, condition_code) values (?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    card,
                    criterion.id(),
                    levels[i] == 0 ? null : criterion.levels().get(levels[i] - 1),
                    levels[i] == 0 ? "EVIDENCE_MISSING" : null);
        }
        sql.update("update review.scorecard set sealed_at = ? where id = ?", moment, card);
        return task;
    }

    /**
     * A paper of a validity set.
     *
     * @param levels the experts' position for each criterion
     */
    UUID paper(Rubric rubric, int... levels) {
        UUID work = work(rubric);
        UUID set = UUID.randomUUID();
        UUID paper = UUID.randomUUID();
        insert(
                """
                review.work (submission_id, version_id, micro_credential_id, author_id, attempt, received_at,
                    due_at, stage, decided_at)
                values (?, ?, ?, ?, 1, now(), now(), 'DECIDED', now())
                """,
                work,
                rubric.versionId(),
                rubric.microCredentialId(),
                UUID.randomUUID());
        insert(
                "review.qualifying_set values (?, ?, 'VALIDITY', 'Papers', 75, true, now())",
                set,
                rubric.versionId());
        insert("review.paper values (?, ?, ?, 1, now())", paper, set, work);
        for (int i = 0; i < levels.length; i++) {
            Criterion criterion = rubric.criteria().get(i);
            insert(
                    "review.expert_level values (?, ?, ?, ?, null)",
                    UUID.randomUUID(),
                    paper,
                    criterion.id(),
                    criterion.levels().get(levels[i] - 1));
        }
        return paper;
    }

    /** Seals the reading of a validity paper. */
    void readPaper(Rubric rubric, UUID paper, UUID reader, String at, int... levels) {
        UUID work =
                sql.query(
                                "select submission_id from review.paper where id = ?",
                                row -> row.getObject(1, UUID.class),
                                paper)
                        .get(0);
        UUID live = read(rubric, work(rubric), "FIRST_READ", reader, at, levels);
        UUID task = read(rubric, work, "VALIDITY", reader, at, levels);
        insert("review.validity_task values (?, ?, ?, ?, now())", task, paper, reader, live);
    }

    private void insert(String rest, Object... values) {
        sql.update("insert into " + rest, values);
    }
}
