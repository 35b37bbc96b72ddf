package org.touchstone.review.queue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a submission stands in its review, with the legal ways on. A work is decided while it is
 * being read only when an integrity case ends it.
 */
public enum WorkStage {
    FIRST_READ,
    SECOND_READ,
    THIRD_READ,
    ADJUDICATION,
    /** A reading is sealed, and what follows from it is not known yet. */
    SETTLING,
    /**
     * Its own criteria are read; those of what a team shares are read in the work of a team member,
     * and it waits for their result.
     */
    SHARED_RESULT,
    /** Decided, and waiting for a supervisor's release. */
    HELD,
    DECIDED,
    /** Returned to the educator because it cannot be scored as it is. */
    RETURNED,
    /** Read again after an appeal against the decision. */
    APPEAL;

    private static final Map<WorkStage, Set<WorkStage>> NEXT =
            Map.of(
                    FIRST_READ, EnumSet.of(SETTLING, DECIDED),
                    SECOND_READ, EnumSet.of(SETTLING, DECIDED),
                    THIRD_READ, EnumSet.of(SETTLING, DECIDED),
                    ADJUDICATION, EnumSet.of(SETTLING, DECIDED),
                    SETTLING,
                            EnumSet.of(
                                    SECOND_READ,
                                    THIRD_READ,
                                    ADJUDICATION,
                                    SHARED_RESULT,
                                    HELD,
                                    DECIDED,
                                    RETURNED),
                    SHARED_RESULT, EnumSet.of(FIRST_READ, HELD, DECIDED, RETURNED),
                    HELD, EnumSet.of(DECIDED, RETURNED),
                    DECIDED, EnumSet.of(APPEAL),
                    RETURNED, EnumSet.of(FIRST_READ),
                    APPEAL, EnumSet.of(DECIDED));

    public boolean canBecome(WorkStage next) {
        return NEXT.get(this).contains(next);
    }
}
