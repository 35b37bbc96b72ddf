package org.touchstone.credential.coaching;

import org.touchstone.credential.kernel.Refusal;

/** Coaching stops where scoring begins. */
public class ThreadIsClosed extends Refusal {
    public ThreadIsClosed(boolean isEarned) {
        super(
                Kind.CONFLICT,
                isEarned
                        ? "This micro-credential is earned; the conversation can be read and not continued."
                        : "The attempt is in review. You can write again if it comes back or is not met yet.");
    }
}
