package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.internal.Audience.Recipient;

/** What follows when a clock runs out. */
@Stateless
public class ClockEnds {
    private static final Actor CLOCKWORK = Actor.system("review clock");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CalendarRows rows;
    @Inject DueDates dueDates;
    @Inject Audience audience;
    @Inject SubmissionOutcomes outcomes;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Does nothing for a clock that was stopped, and moves on with one that stood still. */
    public void ranOut(ClockKind kind, UUID submissionId) {
        Instant now = clock.instant();
        rows.keepFromChange();
        Optional<Object[]> row = lock(kind, submissionId);
        if (row.isEmpty()) {
            return;
        }
        AgencyCalendar calendar = rows.read();
        Instant dueAt =
                calendar.dueAt(
                        InstantColumn.read(row.get()[0]),
                        ((Number) row.get()[1]).intValue(),
                        dueDates.pausesUntilNow(submissionId, now));
        if (dueAt.isAfter(now)) {
            dueDates.workOutAgain(submissionId, now);
            return;
        }
        breach(kind, submissionId, now);
        audit.record(
                CLOCKWORK,
                "review.clock-ran-out",
                "Submission",
                submissionId,
                null,
                "{\"kind\":\"" + kind + "\"}");
        tell(kind, submissionId, calendar.dueDayOf(dueAt).toString());
    }

    private Optional<Object[]> lock(ClockKind kind, UUID submissionId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select started_at, business_days from review.review_clock
                                where kind = ?1 and submission_id = ?2 and stopped_at is null and breached_at is null
                                for update
                                """)
                        .setParameter(1, kind.name())
                        .setParameter(2, submissionId)
                        .getResultList();
        return found.stream().map(row -> (Object[]) row).findFirst();
    }

    private void breach(ClockKind kind, UUID submissionId, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        boolean ends = kind == ClockKind.APPEAL_WINDOW || kind == ClockKind.COMPLETENESS;
        em.createNativeQuery(
                        """
                        update review.review_clock set breached_at = ?3, stopped_at = %s
                        where kind = ?1 and submission_id = ?2
                        """
                                .formatted(ends ? "cast(?3 as timestamptz)" : "stopped_at"))
                .setParameter(1, kind.name())
                .setParameter(2, submissionId)
                .setParameter(3, moment)
                .executeUpdate();
        if (kind == ClockKind.REVIEW) {
            em.createNativeQuery(
                            """
                            update review.work set breached_at = ?2, revision = revision + 1
                            where submission_id = ?1
                            """)
                    .setParameter(1, submissionId)
                    .setParameter(2, moment)
                    .executeUpdate();
        }
    }

    private void tell(ClockKind kind, UUID submissionId, String dueOn) {
        List<String> work = audience.workAndTitle(submissionId);
        String once = kind.deadline() + ":" + submissionId + ":" + dueOn;
        switch (kind) {
            case REVIEW ->
                    audience.tell(
                            Recipient.SUPERVISORS,
                            submissionId,
                            "review-overdue",
                            List.of(work.get(0), work.get(1), dueOn),
                            once);
            case APPEAL ->
                    audience.tell(
                            Recipient.SUPERVISORS,
                            submissionId,
                            "appeal-overdue",
                            List.of(work.get(0), work.get(1), dueOn),
                            once);
            case COMPLETENESS -> {
                if (outcomes.waitingForIntake(submissionId).isPresent()) {
                    audience.tell(
                            Recipient.SUPERVISORS,
                            submissionId,
                            "completeness-overdue",
                            List.of(submissionId.toString(), dueOn),
                            once);
                }
            }
            case APPEAL_WINDOW -> {
                // The page says that it is over.
            }
        }
    }
}
