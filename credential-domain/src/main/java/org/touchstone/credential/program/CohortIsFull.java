package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/**
 * Every seat is taken; the rows are held while they are counted, so that the last seat is given
 * once.
 */
public class CohortIsFull extends Refusal {
    public CohortIsFull(String title, long taken, int capacity) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” has "
                        + capacity
                        + " seats and "
                        + taken
                        + " are taken. Raise its capacity, or wait until somebody leaves.");
    }
}
