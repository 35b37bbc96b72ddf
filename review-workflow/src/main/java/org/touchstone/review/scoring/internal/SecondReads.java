package org.touchstone.review.scoring.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.review.draw.Draws;
import org.touchstone.review.queue.Works;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.ScoringPolicy.SecondReadReason;

/**
 * The named rules that ask for a second reading. The lot is drawn for every work, also where
 * another rule would do, so that the share of works that were drawn is a random sample of all.
 */
@Dependent
public class SecondReads {
    @Inject Draws draws;

    @Inject Works works;

    Optional<SecondReadReason> reason(
            ScoringPolicy policy, UUID submissionId, ScoredReading first) {
        ScoringPolicy.SecondReads rules = policy.secondReads();
        if (draws.draw(Draws.Purpose.SECOND_READ, submissionId, rules.randomShare())) {
            return Optional.of(SecondReadReason.RANDOM_SHARE);
        }
        if (rules.nearCut() && ScoringPolicy.isNearTheCut(first.marks())) {
            return Optional.of(SecondReadReason.NEAR_CUT);
        }
        if (works.earlierOfTheVersion(submissionId, rules.firstOfVersion())
                < rules.firstOfVersion()) {
            return Optional.of(SecondReadReason.FIRST_OF_VERSION);
        }
        if (works.earlierReadings(first.reviewerId(), first.taskId(), rules.newReviewer())
                < rules.newReviewer()) {
            return Optional.of(SecondReadReason.NEW_REVIEWER);
        }
        return Optional.empty();
    }
}
