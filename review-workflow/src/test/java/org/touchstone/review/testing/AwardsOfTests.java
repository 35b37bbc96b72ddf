package org.touchstone.review.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.kernel.Actor;

/** Counts what is granted and revoked, and can be told to fail. */
public final class AwardsOfTests implements AwardRegistry {
    public final List<Earned> granted = new CopyOnWriteArrayList<>();
    public final List<UUID> revoked = new CopyOnWriteArrayList<>();
    public volatile boolean fails;

    @Override
    public UUID grant(Actor actor, Earned earned) {
        if (fails) {
            throw new IllegalStateException("The registry cannot grant now");
        }
        granted.add(earned);
        return UUID.randomUUID();
    }

    @Override
    public List<AwardView> awardsOf(UUID educatorId) {
        return List.of();
    }

    @Override
    public void revoke(Actor actor, UUID awardId, String reason, Instant at) {
        revoked.add(awardId);
    }
}
