package org.touchstone.reporting.intake.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.organization.Roster.RoleRow;

/**
 * Role grants. Whoever works in a school may earn; who administers a district may run its programs.
 * No roster makes an agency administrator, and coaches, reviewers and supervisors come by the
 * extensions that OneRoster allows, {@code ext:coach}.
 */
final class RolesFile extends FileKind<RoleRow> {
    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("teacher", Role.EDUCATOR),
                    Map.entry("aide", Role.EDUCATOR),
                    Map.entry("counselor", Role.EDUCATOR),
                    Map.entry("proctor", Role.EDUCATOR),
                    Map.entry("principal", Role.EDUCATOR),
                    Map.entry("siteAdministrator", Role.EDUCATOR),
                    Map.entry("administrator", Role.PROGRAM_MANAGER),
                    Map.entry("districtAdministrator", Role.PROGRAM_MANAGER),
                    Map.entry("systemAdministrator", Role.PROGRAM_MANAGER),
                    Map.entry("ext:coach", Role.COACH),
                    Map.entry("ext:reviewer", Role.REVIEWER),
                    Map.entry("ext:supervisor", Role.SUPERVISOR));

    private static final Set<String> NOT_STAFF =
            Set.of("student", "guardian", "parent", "relative");

    private final Roster roster;

    RolesFile(Roster roster) {
        super(
                "roles.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "userSourcedId",
                "roleType",
                "role",
                "beginDate",
                "endDate",
                "orgSourcedId",
                "userProfileSourcedId");
        this.roster = roster;
    }

    @Override
    RoleRow read(Row row) {
        LocalDate begins = row.optionalDate("beginDate");
        LocalDate ends = row.optionalDate("endDate");
        row.inOrder(begins, ends, "endDate");
        checkType(row);
        return new RoleRow(
                row.required("sourcedId"),
                row.required("userSourcedId"),
                row.required("orgSourcedId"),
                role(row),
                begins,
                ends,
                OneRosterStatus.isActive(row));
    }

    private static void checkType(Row row) {
        String type = row.required("roleType");
        if (type != null && !type.equals("primary") && !type.equals("secondary")) {
            row.refuse(
                    "roleType",
                    "not-a-choice",
                    Row.quoted(type) + " is neither primary nor secondary.");
        }
    }

    private static Role role(Row row) {
        String text = row.required("role");
        if (text == null) {
            return null;
        }
        if (NOT_STAFF.contains(text)) {
            row.refuse(
                    "role",
                    "not-staff",
                    "Touchstone keeps no " + text + "s. Export staff only, here and in users.csv.");
        } else if (!ROLES.containsKey(text)) {
            row.refuse(
                    "role",
                    "not-a-choice",
                    Row.quoted(text) + " is not a role that is known here.");
        }
        return ROLES.get(text);
    }

    @Override
    Destination<RoleRow> destination() {
        return new Destination<>(
                roster::addRoles,
                limit -> roster.check(Roster.Part.ROLES, limit),
                (actor, keepAs) -> roster.merge(actor, Roster.Part.ROLES, keepAs),
                (actor, keepAs) -> roster.deactivateAbsent(actor, Roster.Part.ROLES, keepAs));
    }
}
