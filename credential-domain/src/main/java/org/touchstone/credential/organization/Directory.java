package org.touchstone.credential.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Roster.OrganizationType;

/** Everybody and every organization, for those who administer them. */
public interface Directory {

    /**
     * By family name.
     *
     * @param words searched in name, user name, e-mail and state id; null or blank: all
     * @param organization roster id of one in which, or below which, they hold a role today; null:
     *     anywhere, also nowhere
     */
    Paged<PersonRow> people(Actor actor, String words, String organization, Paged.Part part);

    /**
     * @throws org.touchstone.credential.kernel.NotFound when there is none
     */
    PersonDetails person(Actor actor, UUID personId);

    /**
     * The organizations directly below one, by name, or those that match.
     *
     * @param parent roster id; null: those with none above them
     * @param words searched in name and roster id, at any depth below the parent; null or blank:
     *     the next level only
     */
    Paged<OrganizationRow> organizations(Actor actor, String parent, String words, Paged.Part part);

    /** The organization and those above it, the highest first; none for null. */
    List<Step> path(Actor actor, String organization);

    record Held(Role role, String organization) {}

    /**
     * @param roles in force today
     */
    record PersonRow(
            UUID id,
            String name,
            String username,
            String stateId,
            boolean active,
            List<Held> roles) {
        public PersonRow {
            roles = List.copyOf(roles);
        }
    }

    /**
     * @param rosterId null for an account that was made by hand
     * @param grants past, present and to come, the present first
     */
    record PersonDetails(
            UUID id,
            String name,
            String username,
            String email,
            String stateId,
            String rosterId,
            boolean active,
            List<Grant> grants) {
        public PersonDetails {
            grants = List.copyOf(grants);
        }
    }

    /**
     * @param organization roster id
     * @param beginsOn null: it always was
     * @param endsOn the last day; null: no end
     * @param inForce today
     * @param fromRoster it came by the roster, which decides about it
     */
    record Grant(
            UUID id,
            Role role,
            String organization,
            String organizationName,
            LocalDate beginsOn,
            LocalDate endsOn,
            boolean inForce,
            boolean fromRoster) {}

    /**
     * @param sourcedId roster id
     * @param below organizations directly below
     * @param people who hold a role in it today
     */
    record OrganizationRow(
            String sourcedId,
            String name,
            OrganizationType type,
            boolean active,
            long below,
            long people) {}

    /**
     * @param sourcedId roster id
     */
    record Step(String sourcedId, String name) {}
}
