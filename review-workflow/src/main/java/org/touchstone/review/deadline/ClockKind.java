package org.touchstone.review.deadline;

/** What somebody was promised or given a number of business days for. */
public enum ClockKind {
    /** The intake's check: whether anything is missing. */
    COMPLETENESS("completeness-due"),
    /** The decision. */
    REVIEW("review-due"),
    /** The time in which a decision can be appealed. */
    APPEAL_WINDOW("appeal-window-closes"),
    /** The decision on an appeal. */
    APPEAL("appeal-due");

    private final String deadline;

    ClockKind(String deadline) {
        this.deadline = deadline;
    }

    /** The kind of the deadline that each running clock has; its subject is the submission. */
    public String deadline() {
        return deadline;
    }
}
