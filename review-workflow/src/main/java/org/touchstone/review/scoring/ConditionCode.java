package org.touchstone.review.scoring;

/**
 * Why a criterion cannot be scored; after the condition codes of edTPA. It is no judgement of the
 * work.
 */
public enum ConditionCode {
    MISSING_EVIDENCE,
    /** The evidence answers another task. */
    WRONG_TASK,
    /** Cannot be opened, read, seen or heard. */
    UNREADABLE,
    NOT_IN_ENGLISH,
    /** Shows students for whom there is no consent. */
    NO_CONSENT,
    OTHER
}
