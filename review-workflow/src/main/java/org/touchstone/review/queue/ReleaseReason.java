package org.touchstone.review.queue;

/** Why a reviewer gives work back. */
public enum ReleaseReason {
    NOT_ENOUGH_TIME,
    EVIDENCE_CANNOT_BE_OPENED,
    /** The reviewer knows the author, or has another interest: this work is not offered again. */
    CONFLICT_OF_INTEREST,
    OTHER;

    /** Whether the reviewer who gave this reason must not get the work again. */
    public boolean isForGood() {
        return this == CONFLICT_OF_INTEREST;
    }
}
