package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.review.scoring.Settlement;
import org.touchstone.review.wakeup.WakeUp;

/** A reading was sealed. */
@Stateless
public class SettlementWakeUp implements WakeUp {
    @Inject Settlement settlement;

    @Override
    public String kind() {
        return "ReadingSealed";
    }

    @Override
    public void handle(UUID taskId) {
        settlement.settle(taskId);
    }
}
