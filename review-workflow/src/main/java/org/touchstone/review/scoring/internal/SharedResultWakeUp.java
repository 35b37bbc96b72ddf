package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.review.scoring.Settlement;
import org.touchstone.review.wakeup.WakeUp;

/** What a work of a team waits for is known. */
@Stateless
public class SharedResultWakeUp implements WakeUp {
    @Inject Settlement settlement;

    @Override
    public String kind() {
        return SHARED_RESULT_KNOWN;
    }

    @Override
    public void handle(UUID submissionId) {
        settlement.goOnWithShared(submissionId);
    }
}
