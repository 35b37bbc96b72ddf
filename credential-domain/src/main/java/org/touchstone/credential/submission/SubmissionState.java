package org.touchstone.credential.submission;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an attempt stands, with the legal ways on. */
public enum SubmissionState {
    /** The educator is collecting evidence. */
    DRAFT,
    /** Frozen and waiting for the intake. */
    SUBMITTED,
    /** In the scoring queue. */
    IN_REVIEW,
    /** Returned because it cannot be scored as it is: not the same as 'not yet'. */
    INCOMPLETE,
    /** Decided: every criterion is met. */
    EARNED,
    /**
     * Decided: at least one criterion is not met yet; a new attempt may follow. Only an appeal
     * turns it into earned, which is not one of the ways on.
     */
    NOT_YET;

    private static final Map<SubmissionState, Set<SubmissionState>> NEXT =
            Map.of(
                    DRAFT, EnumSet.of(SUBMITTED),
                    SUBMITTED, EnumSet.of(IN_REVIEW, INCOMPLETE),
                    IN_REVIEW, EnumSet.of(EARNED, NOT_YET, INCOMPLETE),
                    INCOMPLETE, EnumSet.of(SUBMITTED),
                    EARNED, EnumSet.noneOf(SubmissionState.class),
                    NOT_YET, EnumSet.noneOf(SubmissionState.class));

    public boolean canBecome(SubmissionState next) {
        return NEXT.get(this).contains(next);
    }

    /** While true the educator may change the evidence. */
    public boolean isOpenForEvidence() {
        return this == DRAFT || this == INCOMPLETE;
    }
}
