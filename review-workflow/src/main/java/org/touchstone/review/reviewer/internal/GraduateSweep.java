package org.touchstone.review.reviewer.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.reviewer.Graduates;

/** Looks every hour for graduates who meet the rule; on any number of nodes each is found once. */
@Stateless
public class GraduateSweep {
    private static final Actor SWEEP = Actor.system("graduate sweep");

    @Inject Graduates graduates;

    @Schedule(hour = "*", minute = "35", persistent = false)
    public void sweep() {
        graduates.find(SWEEP);
    }
}
