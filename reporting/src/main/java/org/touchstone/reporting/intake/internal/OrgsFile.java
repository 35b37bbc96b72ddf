package org.touchstone.reporting.intake.internal;

import java.util.Map;
import org.touchstone.credential.organization.Roster;
import org.touchstone.credential.organization.Roster.OrganizationRow;
import org.touchstone.credential.organization.Roster.OrganizationType;

final class OrgsFile extends FileKind<OrganizationRow> {
    /** OneRoster's 'local' is the local education agency. */
    private static final Map<String, OrganizationType> TYPES =
            Map.of(
                    "state", OrganizationType.STATE,
                    "district", OrganizationType.DISTRICT,
                    "local", OrganizationType.DISTRICT,
                    "school", OrganizationType.SCHOOL);

    private final Roster roster;

    OrgsFile(Roster roster) {
        super(
                "orgs.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "name",
                "type",
                "identifier",
                "parentSourcedId");
        this.roster = roster;
    }

    @Override
    boolean isReferredTo() {
        return true;
    }

    @Override
    OrganizationRow read(Row row) {
        return new OrganizationRow(
                row.required("sourcedId"),
                row.required("name"),
                type(row),
                row.optional("identifier"),
                row.optional("parentSourcedId"),
                OneRosterStatus.isActive(row));
    }

    private static OrganizationType type(Row row) {
        String text = row.required("type");
        if (text != null && !TYPES.containsKey(text)) {
            row.refuse(
                    "type",
                    "not-a-choice",
                    Row.quoted(text) + " is none of state, district, local and school.");
        }
        return text == null ? null : TYPES.get(text);
    }

    @Override
    Destination<OrganizationRow> destination() {
        return new Destination<>(
                roster::addOrganizations,
                limit -> roster.check(Roster.Part.ORGANIZATIONS, limit),
                (actor, keepAs) -> roster.merge(actor, Roster.Part.ORGANIZATIONS, keepAs),
                (actor, keepAs) ->
                        roster.deactivateAbsent(actor, Roster.Part.ORGANIZATIONS, keepAs));
    }
}
