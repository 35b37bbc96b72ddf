package org.touchstone.credential.organization.internal;

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

    private static final String ORGANIZATIONS =
            """
            update credential.organization o set active = false
            where o.active and o.id in (select id from place)
                and not exists (select from staged_organization s where s.sourced_id = o.sourced_id)
            """;

    private static final String ROLES =
            """
            update credential.role_grant g set active = false
            where g.active and g.sourced_id is not null and g.organization_id in (select id from place)
                and not exists (select from staged_role s where s.sourced_id = g.sourced_id)
            """;

    private static final String PEOPLE =
            """
            update credential.person p set active = false
            where p.active and p.sourced_id is not null
                and not exists (select from staged_person s where s.sourced_id = p.sourced_id)
                and exists (
                    select from credential.role_grant g
                    where g.person_id = p.id and g.sourced_id is not null
                        and g.organization_id in (select id from place))
                and not exists (
                    select from credential.role_grant g
                    where g.person_id = p.id and g.active and (g.sourced_id is null
                        or g.organization_id not in (select id from place)))
            """;

    private AbsentRows() {}

    static String deactivate(Part part) {
        return PLACES
                + switch (part) {
                    case ORGANIZATIONS -> ORGANIZATIONS;
                    case PEOPLE -> PEOPLE;
                    case ROLES -> ROLES;
                };
    }
}
