package org.touchstone.review.queue;

/** Why a work is read. */
public enum TaskKind {
    FIRST_READ(true, true),
    SECOND_READ(true, true),
    /** A third blind reading that decides between two. */
    THIRD_READ(true, true),
    /** By somebody who has not read it, after the decision was appealed. */
    APPEAL(true, false),
    /** Pre-scored work that looks like any other, to watch how a reviewer scores. */
    VALIDITY(true, false),
    /** A supervisor sees both readings and decides. */
    ADJUDICATION(false, true),
    /** A supervisor reads again what a reviewer has read. */
    BACKREAD(false, false);

    private final boolean fromTheQueue;
    private final boolean decisive;

    TaskKind(boolean fromTheQueue, boolean decisive) {
        this.fromTheQueue = fromTheQueue;
        this.decisive = decisive;
    }

    /** Whether reviewers get it by claiming the next; otherwise a supervisor claims it by name. */
    public boolean isFromTheQueue() {
        return fromTheQueue;
    }

    /** Whether what follows for the submission depends on it. */
    public boolean isDecisive() {
        return decisive;
    }
}
