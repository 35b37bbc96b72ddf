package org.touchstone.review.adjudication.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.touchstone.credential.kernel.Deadlines;

/** Opens the cases that reviewers asked for, and acts when the time for a reply is over. */
@Stateless
public class IntegritySweep {
    private static final Logger LOG = Logger.getLogger(IntegritySweep.class.getName());

    @Inject Suspicions suspicions;
    @Inject Deadlines deadlines;
    @Inject ReplyEnd replyEnd;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        for (UUID claim : suspicions.unseen()) {
            try {
                suspicions.see(claim);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "No case could be opened for claim " + claim);
            }
        }
        deadlines.fireDue(CaseOpening.REPLY, clock.instant(), replyEnd::note);
    }
}
