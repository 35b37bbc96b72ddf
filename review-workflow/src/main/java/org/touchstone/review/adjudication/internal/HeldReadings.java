package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.Works;
import org.touchstone.review.queue.Works.OpenReading;

/** Takes a work out of its readers' hands. */
@Dependent
public class HeldReadings {
    @Inject Works works;
    @Inject Rescue rescue;

    void takeBack(Actor actor, UUID submissionId, String reason) {
        works.openReadings(submissionId).stream()
                .filter(OpenReading::claimed)
                .forEach(reading -> rescue.takeBack(actor, reading.taskId(), reason));
    }
}
