package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Deadlines;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.NobodyHoldsIt;
import org.touchstone.review.queue.ReaderIsExcluded;
import org.touchstone.review.queue.ReadingIsNotWaiting;
import org.touchstone.review.queue.ReadingRule;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.TaskKind;

@Stateless
public class RescueBean implements Rescue {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Deadlines deadlines;
    @Inject UnreadableWork rules;
    @Inject ReviewSettings settings;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** The deadline is disarmed first: the expiry locks the two in this order as well. */
    @Override
    public void takeBack(Actor supervisor, UUID taskId, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = Reason.required(reason);
        ReviewTask task = find(taskId);
        UUID claimId =
                em.createQuery(
                                "select c.id from TaskClaim c where c.taskId = :task and c.endReason is null",
                                UUID.class)
                        .setParameter("task", taskId)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(() -> new NobodyHoldsIt(task.workNumber()));
        deadlines.cancel(ClaimExpiry.DEADLINE, claimId);
        TaskClaim claim = em.find(TaskClaim.class, claimId);
        em.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        if (!claim.isOpen()) {
            throw new NobodyHoldsIt(task.workNumber());
        }
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        claim.takeBack(clock.instant(), why);
        task.returnToQueue();
        record(supervisor, "taken-back", taskId, Reason.json(why).add("claim", claimId.toString()));
    }

    @Override
    public void assign(Actor supervisor, UUID taskId, UUID reviewerId, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = Reason.required(reason);
        ReviewTask task = mustWait(taskId);
        if (task.kind() == TaskKind.VALIDITY) {
            throw new ReaderIsExcluded(
                    "A validity paper belongs to the reviewer it was drawn for.");
        }
        JsonObjectBuilder after = Reason.json(why);
        if (reviewerId != null) {
            mustBeAReader(reviewerId, task.kind());
            List<ReadingRule> against = rules.against(reviewerId, taskId, clock.instant());
            if (!against.isEmpty()) {
                throw new ReaderIsExcluded(against);
            }
            after.add("reviewer", reviewerId.toString());
        }
        em.createNativeQuery(
                        "update review.review_task set reserved_for = cast(?2 as uuid) where id = ?1")
                .setParameter(1, taskId)
                .setParameter(2, reviewerId == null ? null : reviewerId.toString())
                .executeUpdate();
        record(supervisor, reviewerId == null ? "unassigned" : "assigned", taskId, after);
    }

    private void mustBeAReader(UUID person, TaskKind kind) {
        LocalDate today = settings.businessDays().dayOf(clock.instant());
        boolean reads =
                !em.createNativeQuery(
                                """
                        select 1 from credential.published_membership
                        where person_id = ?1 and role in (%s)
                            and coalesce(begins_on, '-infinity') <= ?2 and coalesce(ends_on, 'infinity') >= ?2
                        """
                                        .formatted(
                                                kind.isFromTheQueue()
                                                        ? "'REVIEWER'"
                                                        : "'SUPERVISOR', 'AGENCY_ADMINISTRATOR'"))
                        .setParameter(1, person)
                        .setParameter(2, today)
                        .getResultList()
                        .isEmpty();
        if (!reads) {
            throw new ReaderIsExcluded(
                    kind.isFromTheQueue()
                            ? "This person does not hold the role of a reviewer today."
                            : "Adjudications and backreads are for supervisors.");
        }
    }

    @Override
    public void prioritize(Actor supervisor, UUID taskId, Place place, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        String why = Reason.required(reason);
        mustWait(taskId);
        em.createNativeQuery(
                        place == Place.BY_DUE_DATE
                                ? "update review.review_task set order_at = due_at where id = ?1"
                                : """
                        update review.review_task t set order_at = least(t.due_at, (
                            select min(head.order_at) from review.review_task head where head.state = 'WAITING'
                                and head.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'APPEAL', 'VALIDITY')))
                            - interval '1 second'
                        where t.id = ?1
                        """)
                .setParameter(1, taskId)
                .executeUpdate();
        record(supervisor, "prioritized", taskId, Reason.json(why).add("place", place.name()));
    }

    /** Locked, so that nobody claims it meanwhile. */
    private ReviewTask mustWait(UUID taskId) {
        ReviewTask task = find(taskId);
        em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        if (!task.isWaiting()) {
            throw new ReadingIsNotWaiting(task.workNumber());
        }
        return task;
    }

    private ReviewTask find(UUID taskId) {
        ReviewTask task = em.find(ReviewTask.class, taskId);
        if (task == null) {
            throw new NotFound("reading", taskId);
        }
        return task;
    }

    private void record(Actor supervisor, String what, UUID taskId, JsonObjectBuilder after) {
        audit.record(
                supervisor, "review." + what, "ReviewTask", taskId, null, after.build().toString());
    }
}
