package org.touchstone.credential.coursework;

import org.touchstone.credential.kernel.Refusal;

/** Nobody is given a further attempt while there are some. */
public class AttemptsAreLeft extends Refusal {
    public AttemptsAreLeft() {
        super(
                Kind.CONFLICT,
                "This person has passed or can still try. A further attempt is given when all are used.");
    }
}
