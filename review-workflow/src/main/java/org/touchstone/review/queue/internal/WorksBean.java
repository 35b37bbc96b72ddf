package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.Works;

@Stateless
public class WorksBean implements Works {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject TaskOpening tasks;

    @Inject WaitingForShared shared;

    @Inject AuditTrail audit;

    @Inject ReviewSettings settings;

    @Inject Clocks clocks;

    @Inject Clock clock;

    @Override
    public Optional<Sealed> unsettled(UUID taskId) {
        ReviewTask task = em.find(ReviewTask.class, taskId);
        if (task == null) {
            throw new NotFound("reading", taskId);
        }
        em.find(Work.class, task.submissionId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        if (!task.isSealed() || task.isSettled()) {
            return Optional.empty();
        }
        UUID reviewer =
                (UUID)
                        em.createNativeQuery(
                                        "select reviewer_id from review.scorecard where task_id = ?1 and sealed_at is not null")
                                .setParameter(1, taskId)
                                .getSingleResult();
        return Optional.of(
                new Sealed(
                        taskId,
                        task.kind(),
                        task.submissionId(),
                        task.round(),
                        reviewer,
                        task.sealedAt()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> leftBehind(Instant sealedBefore, int limit) {
        return em.createNativeQuery(
                        """
                        select t.id from review.review_task t
                        where t.state = 'SEALED' and t.settled_at is null and t.sealed_at < ?1
                            and not exists (
                                select 1 from review.dead_letter letter
                                where letter.subject_id = t.id and letter.state = 'OPEN')
                        order by t.sealed_at limit ?2
                        """)
                .setParameter(1, sealedBefore.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
    }

    @Override
    public void settled(UUID taskId) {
        em.find(ReviewTask.class, taskId).settle(clock.instant());
    }

    @Override
    public Standing find(UUID submissionId) {
        Work work = work(submissionId);
        return new Standing(
                work.submissionId(),
                work.versionId(),
                work.microCredentialId(),
                work.authorId(),
                work.attempt(),
                work.round(),
                work.stage(),
                work.receivedAt(),
                work.dueAt(),
                work.carriedCriteria(),
                work.sharedCriteria(),
                work.heldDecision());
    }

    private Work work(UUID submissionId) {
        Work work = em.find(Work.class, submissionId, LockModeType.PESSIMISTIC_WRITE);
        if (work == null) {
            throw new NotFound("work", submissionId);
        }
        return work;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Reading> readings(UUID submissionId) {
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                        select t.id, t.kind, c.reviewer_id from review.review_task t
                        join review.work w on w.submission_id = t.submission_id and w.round = t.round
                        join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
                        where t.submission_id = ?1
                            and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION')
                        """)
                        .setParameter(1, submissionId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Reading(
                                        (UUID) row[0],
                                        TaskKind.valueOf((String) row[1]),
                                        (UUID) row[2]))
                .toList();
    }

    @Override
    public UUID readAgain(Actor actor, UUID submissionId, TaskKind kind, String reason) {
        Work work = work(submissionId);
        work.readAgain(kind, reason);
        em.flush();
        Instant now = clock.instant();
        return tasks.open(actor, work, kind, now, laterOf(work.dueAt(), now));
    }

    @Override
    public UUID backread(Actor actor, UUID taskId) {
        ReviewTask reading = em.find(ReviewTask.class, taskId);
        if (reading == null
                || !reading.isSealed()
                || !reading.kind().isFromTheQueue()
                || !reading.kind().isDecisive()) {
            throw new NotFound("sealed reading", taskId);
        }
        Instant now = clock.instant();
        UUID backread =
                tasks.open(
                        actor,
                        work(reading.submissionId()),
                        TaskKind.BACKREAD,
                        now,
                        settings.businessDays().dueAt(now, settings.furtherBusinessDays()));
        em.createNativeQuery(
                        "update review.review_task set reading_of = ?2, round = ?3 where id = ?1")
                .setParameter(1, backread)
                .setParameter(2, taskId)
                .setParameter(3, reading.round())
                .executeUpdate();
        return backread;
    }

    /** A further reading is due with the work, but never sooner than a reader can begin it. */
    private Instant laterOf(Instant dueAt, Instant now) {
        Instant soonest = settings.businessDays().dueAt(now, settings.furtherBusinessDays());
        return soonest.isAfter(dueAt) ? soonest : dueAt;
    }

    @Override
    public void hold(Actor actor, UUID submissionId, String decision) {
        work(submissionId).hold(decision);
        audit.record(actor, "review.held", "Submission", submissionId, null, decision);
    }

    @Override
    public void decided(Actor actor, UUID submissionId) {
        work(submissionId).decide(clock.instant());
        clocks.decided(submissionId);
        audit.record(actor, "review.decided", "Submission", submissionId);
    }

    @Override
    public void awaitShared(Actor actor, UUID submissionId, String decision) {
        work(submissionId).awaitShared(decision);
        audit.record(actor, "review.awaits-shared", "Submission", submissionId);
    }

    @Override
    public List<UUID> sharedResultKnown(int limit) {
        return shared.resultKnown(limit);
    }

    @Override
    public List<UUID> waitingWith(UUID submissionId) {
        return shared.waitingWith(submissionId);
    }

    @Override
    public boolean isUnderSuspicion(UUID submissionId) {
        return shared.isUnderSuspicion(submissionId);
    }

    @Override
    public UUID readAnew(Actor actor, ReceivedWork received) {
        Work work = work(received.submissionId());
        Instant now = clock.instant();
        work.comeBack(received, work.dueAt());
        em.flush();
        return tasks.open(actor, work, TaskKind.FIRST_READ, now, laterOf(work.dueAt(), now));
    }

    @Override
    public List<OpenReading> openReadings(UUID submissionId) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select id, state = 'CLAIMED' from review.review_task
                        where submission_id = ?1 and state in ('WAITING', 'CLAIMED') and kind <> 'VALIDITY'
                        """)
                        .setParameter(1, submissionId)
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OpenReading((UUID) row[0], (Boolean) row[1]))
                .toList();
    }

    /** What is sealed and not settled asks for nothing any more. */
    @Override
    public void cancelReadings(Actor actor, UUID submissionId) {
        em.flush();
        em.createNativeQuery(
                        """
                        update review.review_task set state = 'CANCELLED'
                        where submission_id = ?1 and state = 'WAITING' and kind <> 'VALIDITY'
                        """)
                .setParameter(1, submissionId)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        update review.review_task set settled_at = ?2
                        where submission_id = ?1 and state = 'SEALED' and settled_at is null and kind <> 'VALIDITY'
                        """)
                .setParameter(1, submissionId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(actor, "review.readings-cancelled", "Submission", submissionId);
    }

    @Override
    public void returned(Actor actor, UUID submissionId) {
        work(submissionId).returnIncomplete();
        clocks.returned(submissionId, "It cannot be scored as it is");
        audit.record(actor, "review.returned", "Submission", submissionId);
    }

    @Override
    public int earlierOfTheVersion(UUID submissionId, int limit) {
        return number(
                em.createNativeQuery(
                                """
                        select count(*) from (
                            select 1 from review.work mine
                            join review.work other on other.version_id = mine.version_id
                                and other.received_at < mine.received_at
                            where mine.submission_id = ?1 limit ?2) earlier
                        """)
                        .setParameter(1, submissionId)
                        .setParameter(2, limit)
                        .getSingleResult());
    }

    @Override
    public int earlierReadings(UUID reviewerId, UUID taskId, int limit) {
        return number(
                em.createNativeQuery(
                                """
                        select count(*) from (
                            select 1 from review.task_claim c
                            join review.review_task t on t.id = c.task_id and t.id <> ?2
                            where c.reviewer_id = ?1 and c.end_reason = 'SEALED'
                                and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ') limit ?3) earlier
                        """)
                        .setParameter(1, reviewerId)
                        .setParameter(2, taskId)
                        .setParameter(3, limit)
                        .getSingleResult());
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
