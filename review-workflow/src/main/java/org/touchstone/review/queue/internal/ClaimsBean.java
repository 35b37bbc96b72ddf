package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.Claims;

@Stateless
public class ClaimsBean implements Claims {
    @Inject OwnClaims own;
    @Inject Clock clock;

    @Override
    public Held hold(Actor reviewer, UUID claimId, UUID token) {
        TaskClaim claim = own.lock(reviewer, claimId);
        claim.mustBeHeld(token, clock.instant());
        return held(claim, null);
    }

    @Override
    public Held holdToSeal(Actor reviewer, UUID claimId, UUID token) {
        TaskClaim claim = own.lockWithDeadline(reviewer, claimId);
        if (claim.wasSealedWith(token)) {
            return held(claim, claim.endedAt());
        }
        claim.mustBeHeld(token, clock.instant());
        return held(claim, null);
    }

    @Override
    public void sealed(Actor reviewer, UUID claimId, Instant at) {
        TaskClaim claim = own.find(reviewer, claimId);
        claim.seal(at);
        own.task(claim).seal(at);
    }

    @Override
    public Held find(Actor reviewer, UUID claimId) {
        return held(own.find(reviewer, claimId), null);
    }

    private Held held(TaskClaim claim, Instant sealedAt) {
        ReviewTask task = own.task(claim);
        return new Held(
                claim.id(),
                task.id(),
                task.submissionId(),
                task.versionId(),
                task.workNumber(),
                sealedAt);
    }
}
