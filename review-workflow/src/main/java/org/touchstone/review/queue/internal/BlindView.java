package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.ClaimedWork;

/** What a reviewer sees of a claimed work. The submission's id goes in and does not come out. */
@Dependent
public class BlindView {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject OwnClaims own;
    @Inject Catalog catalog;
    @Inject BlindWork work;
    @Inject ReviewSettings settings;

    ClaimedWork of(TaskClaim claim, Instant now) {
        ReviewTask task = own.task(claim);
        AgencyCalendar days = settings.businessDays();
        LocalDate dueOn = days.dueDayOf(task.dueAt());
        return new ClaimedWork(
                claim.id(),
                claim.token(),
                task.workNumber(),
                claim.expiresAt(),
                dueOn,
                days.between(days.dayOf(now), dueOn),
                task.estimatedMinutes(),
                toBeRead(task),
                work.pieces(task.submissionId()));
    }

    /** What was met in an earlier attempt, or is scored for a team, is not there to be read. */
    private CatalogEntry toBeRead(ReviewTask task) {
        Work of = em.find(Work.class, task.submissionId());
        return catalog.version(task.versionId()).withoutCriteria(of.leftOutOf(task.kind()));
    }

    BlindWork.Content content(TaskClaim claim, UUID pieceId) {
        return work.content(own.task(claim).submissionId(), pieceId);
    }
}
