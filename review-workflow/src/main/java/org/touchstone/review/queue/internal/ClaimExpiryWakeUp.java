package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.touchstone.review.wakeup.WakeUp;

/** The lease of a claim ran out: its work goes back to the queue. */
@Stateless
public class ClaimExpiryWakeUp implements WakeUp {
    static final String KIND = "ClaimRanOut";

    @Inject ClaimExpiry expiry;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(UUID claimId) {
        expiry.expire(claimId);
    }
}
