package org.touchstone.review.scoring;

import java.time.Instant;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** Keeps a draft only where nobody kept a newer one since it was read: two windows, one work. */
public interface Drafts {

    /**
     * @param seen when the draft was kept that the writer last saw; null: there was none
     * @return when it was kept
     * @throws DraftIsNewer when another window kept one since; nothing changes
     * @throws org.touchstone.review.queue.ClaimHasExpired and whatever else {@link
     *     Scoring#saveDraft} refuses
     */
    Instant save(Actor reviewer, UUID claimId, UUID token, DraftScores scores, Instant seen);
}
