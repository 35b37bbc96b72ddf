package org.touchstone.credential.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.organization.People.RoleGrantRequest;

/** The roles of people, each in an organization and for a period, beside those of the roster. */
public interface RoleGrants {

    /**
     * Gives a role; somebody may hold several, and one in several organizations.
     *
     * @return the grant's id
     * @throws RoleIsHeld when the person holds it there on one of these days
     * @throws org.touchstone.credential.kernel.InvalidRequest when it would end before it begins
     */
    UUID grant(Actor actor, UUID personId, RoleGrantRequest grant);

    /**
     * Ends a role; it stays on record.
     *
     * @param lastDay on which the person still holds it; null: today
     * @throws RoleIsTheRosters for one that came by the roster
     * @throws LastAdministrator when nobody would be left to administer the agency
     */
    void end(Actor actor, UUID grantId, LocalDate lastDay);
}
