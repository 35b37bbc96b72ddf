package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.queue.Claims;
import org.touchstone.review.scoring.DraftIsNewer;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.Drafts;
import org.touchstone.review.scoring.Scoring;

@Stateless
public class DraftsBean implements Drafts {
    @Inject Claims claims;
    @Inject Scoring scoring;

    @Override
    public Instant save(
            Actor reviewer, UUID claimId, UUID token, DraftScores scores, Instant seen) {
        // The other window waits here until this one has kept its draft.
        claims.hold(reviewer, claimId, token);
        if (!Objects.equals(seen, scoring.draft(reviewer, claimId).savedAt())) {
            throw new DraftIsNewer();
        }
        return scoring.saveDraft(reviewer, claimId, token, scores);
    }
}
