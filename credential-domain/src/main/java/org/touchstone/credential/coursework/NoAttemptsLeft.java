package org.touchstone.credential.coursework;

import org.touchstone.credential.kernel.Refusal;

/** All attempts at a quiz are used. */
public class NoAttemptsLeft extends Refusal {
    public NoAttemptsLeft(String title, int used) {
        super(
                Kind.CONFLICT,
                "All "
                        + used
                        + " attempts at the quiz of '"
                        + title
                        + "' are used. Read the module again and ask your program manager for another attempt.");
    }
}
