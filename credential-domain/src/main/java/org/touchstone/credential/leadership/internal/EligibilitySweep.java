package org.touchstone.credential.leadership.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.leadership.LeaderRoles;

/** Looks every half hour for educators who have by now what a leader role asks for. */
@Stateless
public class EligibilitySweep {
    private static final Actor SWEEP = Actor.system("leader-role sweep");

    @Inject LeaderRoles roles;

    @Schedule(hour = "*", minute = "5,35", persistent = false)
    public void sweep() {
        roles.findEligible(SWEEP);
    }
}
