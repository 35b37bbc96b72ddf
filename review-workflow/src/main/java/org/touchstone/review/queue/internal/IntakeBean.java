package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.review.queue.Intake;

@Stateless
public class IntakeBean implements Intake {
    private static final Actor INTAKE = Actor.system("review intake");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject SubmissionOutcomes outcomes;
    @Inject AuditTrail audit;
    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public void receive(UUID submissionId) {
        outcomes.waitingForIntake(submissionId).ifPresent(this::open);
    }

    private void open(ReceivedWork work) {
        UUID task = UUID.randomUUID();
        if (insert(task, work) == 0) {
            return;
        }
        audit.record(INTAKE, "review.opened", "ReviewTask", task);
        outcomes.openedForReview(INTAKE, work.submissionId());
    }

    /** A second message that runs at the same time waits here and then inserts nothing. */
    private int insert(UUID task, ReceivedWork work) {
        Instant dueAt =
                settings.businessDays().dueAt(work.submittedAt(), settings.dueBusinessDays());
        return em.createNativeQuery(
                        """
                        insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                            work_number, kind, state, estimated_minutes, opened_at, due_at, order_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'FIRST_READ', 'WAITING', ?7, ?8, ?9, ?9)
                        on conflict (submission_id, round, kind)
                            where kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION') do nothing
                        """)
                .setParameter(1, task)
                .setParameter(2, work.submissionId())
                .setParameter(3, work.versionId())
                .setParameter(4, work.microCredentialId())
                .setParameter(5, work.educatorId())
                .setParameter(6, WorkNumbers.next())
                .setParameter(7, work.readingMinutes())
                .setParameter(8, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(9, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
