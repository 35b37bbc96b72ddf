package org.touchstone.review.wakeup.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.review.wakeup.WakeUp;

/** One try of a wake-up, with a transaction of its own. */
@Stateless
public class WakeUpAttempt {
    @Inject @Any Instance<WakeUp> wakeUps;

    /**
     * @return whether there is anybody to wake for this kind
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean at(String kind, UUID subject) {
        Optional<WakeUp> wakeUp =
                wakeUps.stream().filter(one -> one.kind().equals(kind)).findFirst();
        wakeUp.ifPresent(one -> one.handle(subject));
        return wakeUp.isPresent();
    }
}
