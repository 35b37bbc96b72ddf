package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.ReceivedWork;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Clocks;

/** The clock of the completeness check. */
@Stateless
public class CompletenessStart {
    @Inject SubmissionOutcomes outcomes;
    @Inject Clocks clocks;
    @Inject RunningClocks running;
    @Inject ClockSettings settings;
    @Inject Clock clock;

    /** Starts it from the receipt; one that was started for this receipt goes on or has run out. */
    public void of(UUID submissionId) {
        outcomes.waitingForIntake(submissionId)
                .filter(received -> !isStarted(received))
                .ifPresent(
                        received ->
                                running.start(
                                        ClockKind.COMPLETENESS,
                                        submissionId,
                                        received.submittedAt(),
                                        settings.completenessDays(),
                                        clock.instant()));
    }

    private boolean isStarted(ReceivedWork received) {
        return clocks.read(ClockKind.COMPLETENESS, received.submissionId())
                .filter(reading -> reading.startedAt().equals(received.submittedAt()))
                .isPresent();
    }
}
