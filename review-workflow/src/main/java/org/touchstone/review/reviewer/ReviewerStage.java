package org.touchstone.review.reviewer;

/** Where a graduate stands on the way to reading, as the supervisor's page counts it. */
public enum ReviewerStage {
    ELIGIBLE,
    INVITED,
    DECLINED,
    WITHDRAWN,
    /** Has the role, but is not qualified on the rubric yet. */
    QUALIFYING,
    /** Is qualified, and has sealed nothing yet. */
    READY,
    SCORING,
    /** The role's last day is over. */
    ENDED
}
