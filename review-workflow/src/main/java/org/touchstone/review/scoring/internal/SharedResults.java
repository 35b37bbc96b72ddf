package org.touchstone.review.scoring.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedStanding;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.queue.Works;
import org.touchstone.review.queue.Works.Standing;
import org.touchstone.review.scoring.internal.NextStep.Decide;
import org.touchstone.review.wakeup.WakeUp;

/**
 * What a team shares is read in one member's work. The other works wait with what their own
 * readings decided, until the result is there, the shared artifact is returned, or nobody is left
 * to read it: then the first of them is read for the team.
 */
@Dependent
public class SharedResults {
    private static final Decide NOTHING_READ = new Decide(List.of(), null);

    @Inject Works works;
    @Inject SubmissionOutcomes outcomes;
    @Inject Outbox outbox;

    /**
     * @param decide what to do with a work of which everything is known
     */
    void goOn(Actor actor, UUID submissionId, BiConsumer<Standing, Decide> decide) {
        Standing work = works.find(submissionId);
        if (work.stage() != WorkStage.SHARED_RESULT || works.isUnderSuspicion(submissionId)) {
            return;
        }
        SharedStanding shared = outcomes.shared(submissionId);
        switch (shared.state()) {
            case SCORED -> decide.accept(work, ownDecision(work));
            case BEING_SCORED -> {}
            case RETURNED -> {
                outcomes.returnedIncomplete(actor, submissionId, shared.reasons());
                works.returned(actor, submissionId);
            }
            case GIVEN_UP -> takeUp(actor, submissionId);
        }
    }

    private void takeUp(Actor actor, UUID submissionId) {
        var received = outcomes.takeUpShared(submissionId);
        if (received.shared().criteria().isEmpty()) {
            works.readAnew(actor, received);
        }
    }

    private static Decide ownDecision(Standing work) {
        return work.heldDecision() == null ? NOTHING_READ : HeldDecision.of(work.heldDecision());
    }

    /** After this work brought the result, or was to bring it and did not. */
    void wakeOthers(UUID submissionId) {
        for (UUID other : works.waitingWith(submissionId)) {
            outbox.wake(Outbox.REVIEW, WakeUp.SHARED_RESULT_KNOWN, other);
        }
    }
}
