package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.wakeup.WakeUp;

@Stateless
public class IntakeBean implements Intake {
    private static final Actor INTAKE = Actor.system("review intake");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject SubmissionOutcomes outcomes;

    @Inject TaskOpening tasks;

    @Inject Clocks clocks;

    @Inject Catalog catalog;

    @Inject Outbox outbox;

    @Inject Clock clock;

    /**
     * A second message that runs at the same time waits for the submission, and finds it opened.
     */
    @Override
    public void receive(UUID submissionId) {
        outcomes.waitingForIntake(submissionId).ifPresent(this::open);
    }

    private void open(ReceivedWork received) {
        Instant dueAt = clocks.received(received.submissionId(), received.submittedAt());
        Work work = em.find(Work.class, received.submissionId(), LockModeType.PESSIMISTIC_WRITE);
        if (work == null) {
            work = new Work(received, dueAt);
            em.persist(work);
        } else {
            work.comeBack(received, dueAt);
        }
        if (isReadElsewhere(received)) {
            work.readNothing();
            outbox.wake(Outbox.REVIEW, WakeUp.SHARED_RESULT_KNOWN, received.submissionId());
        } else {
            em.flush();
            tasks.open(INTAKE, work, TaskKind.FIRST_READ, clock.instant(), dueAt);
        }
        outcomes.openedForReview(INTAKE, received.submissionId());
    }

    private boolean isReadElsewhere(ReceivedWork received) {
        return !received.carriedCriteria().isEmpty()
                && catalog.version(received.versionId())
                        .withoutCriteria(received.carriedCriteria())
                        .rubric()
                        .isEmpty();
    }
}
