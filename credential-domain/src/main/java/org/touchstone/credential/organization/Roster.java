package org.touchstone.credential.organization;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BulkRow;
import org.touchstone.credential.kernel.MergeCounts;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.kernel.RowRefusal;

/**
 * Organizations, people and role grants in bulk, from an agency's roster. Everything happens in the
 * caller's transaction: {@link #begin}, add rows in any order, {@link #check} each part, and when
 * nothing is refused {@link #merge} the parts in their order.
 *
 * <p>Rows are matched by the roster's own key; what the roster does not mention stays as it is,
 * unless it says that it is complete: see {@link #deactivateAbsent}. Nothing is ever deleted, and
 * nobody gets a password by a roster or loses one.
 */
public interface Roster {

    /** In the order in which they are merged. */
    enum Part {
        ORGANIZATIONS,
        PEOPLE,
        ROLES
    }

    enum OrganizationType {
        STATE,
        DISTRICT,
        SCHOOL
    }

    /**
     * @param parent key of the organization above, which may come later in the same file; null:
     *     none
     */
    record OrganizationRow(
            String sourcedId,
            String name,
            OrganizationType type,
            String identifier,
            String parent,
            Boolean active) {}

    /**
     * @param email null: not known
     * @param stateId the state's number for this person; null: not known
     */
    record PersonRow(
            String sourcedId,
            String username,
            String givenName,
            String familyName,
            String email,
            String stateId,
            Boolean active) {}

    /**
     * @param endsOn null: no end
     */
    record RoleRow(
            String sourcedId,
            String person,
            String organization,
            Role role,
            LocalDate beginsOn,
            LocalDate endsOn,
            Boolean active) {}

    void begin();

    void addOrganizations(List<BulkRow<OrganizationRow>> rows);

    void addPeople(List<BulkRow<PersonRow>> rows);

    void addRoles(List<BulkRow<RoleRow>> rows);

    RowRefusal.Found check(Part part, int limit);

    /**
     * @param keepAs name to keep what changes under, in {@link
     *     org.touchstone.credential.kernel.ChangedRows}; null: it is not kept
     */
    MergeCounts merge(Actor actor, Part part, String keepAs);

    /**
     * Deactivates what belongs to the districts and schools of this import and is not in it any
     * more; after all parts were merged. What others' rosters brought stays, and so does what was
     * made by hand: a person who holds a role by hand keeps the account.
     *
     * @param keepAs as for {@link #merge}
     * @return how many rows of the system
     */
    long deactivateAbsent(Actor actor, Part part, String keepAs);
}
