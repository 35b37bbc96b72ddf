package org.touchstone.credential.coursework;

/** What completes a module. */
public enum CompletionKind {
    /** The educator says so. */
    MARKED,
    /** Enough questions were answered rightly. */
    QUIZ,
    /** The educator went to an outside course and confirms that it is done. */
    LINK
}
