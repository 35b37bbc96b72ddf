package org.touchstone.review.deadline;

/** Why a clock stands still. */
public enum PauseCause {
    /** The agency does not work: weather, a fault of its systems. Of all work. */
    AGENCY_CLOSED,
    /** Incomplete: the educator has it again. */
    RETURNED_TO_EDUCATOR,
    /** It is being looked into whether the work is the author's own. */
    INTEGRITY_CASE,
    /** Something that the educator and the reviewers cannot help: a file that does not open. */
    TECHNICAL_FAULT
}
