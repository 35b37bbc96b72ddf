package org.touchstone.credential.organization.internal;

import org.touchstone.credential.kernel.ChangedRows;
import org.touchstone.credential.organization.Roster.Part;

/**
 * What a complete roster does not have any more. A state is often only named as the parent of the
 * one district that sends the file, so nothing is concluded for a state as such.
 */
final class AbsentRows {
    private static final String PLACES =
            """
            with recursive place as (
                select o.id from credential.organization o
                join staged_organization s on s.sourced_id = o.sourced_id where o.type <> 'STATE'
                union
                select o.id from credential.organization o join place p on o.parent_id = p.id
            )
            """;

    /** How a person is told of a role. */
    static final String ROLE =
            """
            t.role || ', '
                || (select p.given_name || ' ' || p.family_name from credential.person p where p.id = t.person_id)
                || ', ' || (select o.name from credential.organization o where o.id = t.organization_id)
                || ' (' || t.sourced_id || ')'
            """;

    private static final String ORGANIZATIONS =
            """
            update credential.organization t set active = false
            where t.active and t.id in (select id from place)
                and not exists (select from staged_organization s where s.sourced_id = t.sourced_id)
            """;

    private static final String ROLES =
            """
            update credential.role_grant t set active = false
            where t.active and t.sourced_id is not null and t.organization_id in (select id from place)
                and not exists (select from staged_role s where s.sourced_id = t.sourced_id)
            """;

    private static final String PEOPLE =
            """
            update credential.person t set active = false
            where t.active and t.sourced_id is not null
                and not exists (select from staged_person s where s.sourced_id = t.sourced_id)
                and exists (
                    select from credential.role_grant g
                    where g.person_id = t.id and g.sourced_id is not null
                        and g.organization_id in (select id from place))
                and not exists (
                    select from credential.role_grant g
                    where g.person_id = t.id and g.active and (g.sourced_id is null
                        or g.organization_id not in (select id from place)))
            """;

    private AbsentRows() {}

    /**
     * @param keepAs as {@link org.touchstone.credential.kernel.BulkPart#merge} has it
     * @return a statement that answers with the number of rows
     */
    static String deactivate(Part part, String keepAs) {
        String rows =
                switch (part) {
                    case ORGANIZATIONS ->
                            ORGANIZATIONS + told("t.name || ' (' || t.sourced_id || ')'");
                    case PEOPLE ->
                            PEOPLE
                                    + told(
                                            "t.given_name || ' ' || t.family_name || ' (' || t.sourced_id || ')'");
                    case ROLES -> ROLES + told(ROLE);
                };
        return """
                %s, gone as (%s)%s
                select count(*) from gone
                """
                .formatted(
                        PLACES.stripTrailing(),
                        rows,
                        keepAs == null
                                ? ""
                                : ", kept as ("
                                        + ChangedRows.keeping(
                                                keepAs, "select outcome, what from gone")
                                        + ")");
    }

    private static String told(String what) {
        return " returning 'DEACTIVATED' as outcome, " + what + " as what";
    }
}
