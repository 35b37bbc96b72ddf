package org.touchstone.review.queue;

/** Why a reviewer gives work back. */
public enum ReleaseReason {
    NOT_ENOUGH_TIME,
    EVIDENCE_CANNOT_BE_OPENED,
    /** The reviewer knows the author, or has another interest: this work is not offered again. */
    CONFLICT_OF_INTEREST,
    /** It seems copied or generated: an integrity case is opened; the reviewer's note says why. */
    SUSPECTED_NOT_OWN_WORK,
    OTHER;

    /** Whether the reviewer who gave this reason must not get the work again. */
    public boolean isForGood() {
        return this == CONFLICT_OF_INTEREST;
    }
}
