package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.review.queue.Intake;
import org.touchstone.review.wakeup.WakeUp;

/** A submission was handed in. */
@Stateless
public class IntakeWakeUp implements WakeUp {
    @Inject Intake intake;

    @Override
    public String kind() {
        return "SubmissionReceived";
    }

    @Override
    public void handle(UUID submissionId) {
        intake.receive(submissionId);
    }
}
