package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.draw.Draws;
import org.touchstone.review.queue.WorkNumbers;

/**
 * Papers among the live work: a task like any other, with a number of its own and the dates of work
 * that waits. What it is stands in a table that nothing of a reviewer reads.
 */
@Dependent
public class ValidityPapers {
    private static final Actor CALIBRATION = Actor.system("calibration");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Draws draws;
    @Inject Catalog catalog;
    @Inject AuditTrail audit;
    @Inject CalibrationSettings settings;

    record Read(UUID reviewerId, UUID versionId) {}

    private record Dates(Instant openedAt, Instant dueAt) {}

    boolean cameFrom(UUID liveTask) {
        return (Boolean)
                em.createNativeQuery(
                                "select exists (select 1 from review.validity_task where drawn_after = ?1)")
                        .setParameter(1, liveTask)
                        .getSingleResult();
    }

    /** Opens a task for one of the papers that are new to the reader; with none left, none. */
    void give(UUID reviewer, UUID version, UUID liveTask, Instant now) {
        draws.shuffled(liveTask, candidates(reviewer, version, now)).stream()
                .findFirst()
                .ifPresent(paper -> open(reviewer, version, paper, liveTask, now));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> candidates(UUID reviewer, UUID version, Instant now) {
        return em.createNativeQuery(
                        """
                        select p.id from review.paper p
                        join review.qualifying_set s on s.id = p.set_id and s.active and s.kind = 'VALIDITY'
                        join review.work w on w.submission_id = p.submission_id
                        where s.version_id = ?3 and %s
                            and not exists (
                                select 1 from review.practice_paper turn
                                join review.practice_attempt attempt on attempt.id = turn.attempt_id
                                join review.paper practiced on practiced.id = turn.paper_id
                                where attempt.reviewer_id = ?1 and practiced.submission_id = p.submission_id)
                            and not exists (
                                select 1 from review.validity_task given
                                join review.paper known on known.id = given.paper_id
                                where given.reviewer_id = ?1 and known.submission_id = p.submission_id)
                        """
                                .formatted(NewToReader.CONDITION))
                .setParameter(1, reviewer)
                .setParameter(2, settings.dayOf(now))
                .setParameter(3, version)
                .getResultList();
    }

    private void open(UUID reviewer, UUID version, UUID paper, UUID liveTask, Instant now) {
        UUID task = UUID.randomUUID();
        Dates dates = datesOfLiveWork(now);
        em.createNativeQuery(
                        """
                        insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                            work_number, kind, state, estimated_minutes, opened_at, due_at, order_at, round, reserved_for,
                            co_authors, shared_artifact_id)
                        select ?1, w.submission_id, w.version_id, w.micro_credential_id, w.author_id, ?2, 'VALIDITY',
                            'WAITING', ?3, ?4, ?5, ?5, w.round, ?6,
                            case when w.co_authors <> '' then cast(string_to_array(w.co_authors, ',') as uuid[]) end,
                            w.shared_artifact_id
                        from review.paper p join review.work w on w.submission_id = p.submission_id where p.id = ?7
                        """)
                .setParameter(1, task)
                .setParameter(2, WorkNumbers.next())
                .setParameter(3, catalog.version(version).readingMinutes())
                .setParameter(4, dates.openedAt().atOffset(ZoneOffset.UTC))
                .setParameter(5, dates.dueAt().atOffset(ZoneOffset.UTC))
                .setParameter(6, reviewer)
                .setParameter(7, paper)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into review.validity_task (task_id, paper_id, reviewer_id, drawn_after, created_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, task)
                .setParameter(2, paper)
                .setParameter(3, reviewer)
                .setParameter(4, liveTask)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(CALIBRATION, "calibration.validity-paper-given", "ReviewTask", task);
    }

    /** Those of the live work that is due next; where none waits, as if it had come in now. */
    @SuppressWarnings("unchecked")
    private Dates datesOfLiveWork(Instant now) {
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select opened_at, due_at from review.review_task
                        where state = 'WAITING' and kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ')
                            and order_at > ?1 and due_at > ?1
                        order by order_at, opened_at, id limit 1
                        """)
                                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                                .getResultList())
                .stream()
                        .map(row -> new Dates(moment(row[0]), moment(row[1])))
                        .findFirst()
                        .orElseGet(() -> new Dates(now, settings.dueAt(now)));
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }

    /** Keeps the comparison; empty when this is no sealed validity paper or was compared before. */
    @SuppressWarnings("unchecked")
    Optional<Read> judge(UUID taskId) {
        List<Object[]> found =
                em.createNativeQuery(
                                """
                        select v.paper_id, v.reviewer_id, s.version_id, c.id, c.sealed_at
                        from review.validity_task v
                        join review.paper p on p.id = v.paper_id join review.qualifying_set s on s.id = p.set_id
                        join review.scorecard c on c.task_id = v.task_id and c.reviewer_id = v.reviewer_id
                        where v.task_id = ?1 and c.sealed_at is not null
                        """)
                        .setParameter(1, taskId)
                        .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = found.get(0);
        Read read = new Read((UUID) row[1], (UUID) row[2]);
        Tally tally =
                Tally.of(
                        catalog.version(read.versionId()).rubric(),
                        em.find(Paper.class, row[0]).levelByCriterion(),
                        levels((UUID) row[3]));
        return keep(taskId, read, tally, moment(row[4])) ? Optional.of(read) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, UUID> levels(UUID scorecard) {
        Map<UUID, UUID> levels = new HashMap<>();
        ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select criterion_id, level_id from review.criterion_score
                        where scorecard_id = ?1 and level_id is not null
                        """)
                                .setParameter(1, scorecard)
                                .getResultList())
                .forEach(row -> levels.put((UUID) row[0], (UUID) row[1]));
        return levels;
    }

    private boolean keep(UUID taskId, Read read, Tally tally, Instant readAt) {
        return em.createNativeQuery(
                                """
                        insert into review.validity_result (task_id, reviewer_id, version_id, judged, exact, adjacent,
                            read_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (task_id) do nothing
                        """)
                        .setParameter(1, taskId)
                        .setParameter(2, read.reviewerId())
                        .setParameter(3, read.versionId())
                        .setParameter(4, tally.judged())
                        .setParameter(5, tally.exact())
                        .setParameter(6, tally.adjacent())
                        .setParameter(7, readAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
