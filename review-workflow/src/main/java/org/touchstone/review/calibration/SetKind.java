package org.touchstone.review.calibration;

/** What a set of pre-scored papers is for. */
public enum SetKind {
    /** Whoever agrees with the experts may score by this rubric. */
    QUALIFYING,
    /** Shows the experts' reasons after each paper, to come back into step. */
    CALIBRATION,
    /** Papers among the live work, to watch how readers score. */
    VALIDITY;

    /** Whether reviewers take it as a set and know that they do. */
    public boolean isTaken() {
        return this != VALIDITY;
    }
}
