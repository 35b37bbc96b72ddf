package org.touchstone.review.appeal.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.Submissions.SubmissionView;
import org.touchstone.review.appeal.AppealWasMade;
import org.touchstone.review.appeal.AppealWindowHasClosed;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.appeal.DecisionCannotBeAppealed;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.deadline.Clocks.Reading;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.queue.Works;

@Stateless
public class AppealsBean implements Appeals {
    private static final int REASONS_LIMIT = 5000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Submissions submissions;
    @Inject AppealRows rows;
    @Inject AppealDecision decision;
    @Inject Works works;
    @Inject Clocks clocks;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public AppealView of(Actor educator, UUID submissionId) {
        SubmissionView submission = submissions.find(educator, submissionId);
        Optional<Reading> window = clocks.read(ClockKind.APPEAL_WINDOW, submissionId);
        Optional<AppealRows.Row> made = rows.find(submissionId);
        boolean isOpen = made.isPresent() && made.get().outcome() == null;
        return new AppealView(
                submission.state() == SubmissionState.NOT_YET
                        && made.isEmpty()
                        && window.filter(one -> one.isRunning() && !one.isOver()).isPresent(),
                window.map(Reading::dueOn).orElse(null),
                window.map(Reading::businessDaysLeft).orElse(0),
                made.map(AppealRows.Row::reasons).orElse(null),
                made.map(AppealRows.Row::madeAt).orElse(null),
                isOpen
                        ? clocks.read(ClockKind.APPEAL, submissionId)
                                .map(Reading::dueOn)
                                .orElse(null)
                        : null,
                made.map(AppealRows.Row::outcome).orElse(null),
                made.map(AppealRows.Row::outcomeReasons).orElse(null),
                made.map(AppealRows.Row::decidedAt).orElse(null));
    }

    @Override
    public AppealView make(Actor educator, UUID submissionId, String reasons) {
        educator.mustHave(Permission.SUBMIT_WORK);
        SubmissionView submission = submissions.find(educator, submissionId);
        if (reasons == null || reasons.isBlank() || reasons.length() > REASONS_LIMIT) {
            throw InvalidRequest.field(
                    "reasons",
                    "reasons-missing",
                    "Say why the decision should change, in at most "
                            + REASONS_LIMIT
                            + " characters.");
        }
        if (submission.state() != SubmissionState.NOT_YET) {
            throw new DecisionCannotBeAppealed();
        }
        Works.Standing work = works.find(submissionId);
        if (rows.find(submissionId).isPresent()) {
            throw new AppealWasMade();
        }
        Reading window =
                clocks.read(ClockKind.APPEAL_WINDOW, submissionId)
                        .filter(one -> work.stage() == WorkStage.DECIDED)
                        .orElseThrow(DecisionCannotBeAppealed::new);
        if (!window.isRunning() || window.isOver()) {
            throw new AppealWindowHasClosed(window.dueOn());
        }
        open(educator, submissionId, reasons.strip());
        return of(educator, submissionId);
    }

    private void open(Actor educator, UUID submissionId, String reasons) {
        Instant now = clock.instant();
        UUID task = works.readAgain(educator, submissionId, TaskKind.APPEAL, "APPEAL");
        clocks.stop(ClockKind.APPEAL_WINDOW, submissionId);
        Instant dueAt = clocks.start(ClockKind.APPEAL, submissionId, now, decision.businessDays());
        em.createNativeQuery(
                        "update review.review_task set due_at = ?2, order_at = ?2 where id = ?1")
                .setParameter(1, task)
                .setParameter(2, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        rows.add(submissionId, educator.personId(), reasons, now, task);
        audit.record(educator, "appeal.made", "Submission", submissionId);
    }

    @Override
    public void decided(UUID taskId) {
        decision.of(taskId);
    }
}
