package org.touchstone.credential.coursework.internal;

/** Which modules an educator is asked for: those of the own organizations and of all above. */
final class Asked {
    private Asked() {}

    /** ?1 is the educator, ?2 the day. */
    static final String PLACES =
            """
            with recursive place as (
                select g.organization_id as id from credential.role_grant g
                where g.person_id = ?1 and g.role = 'EDUCATOR' and g.active
                    and (g.begins_on is null or g.begins_on <= ?2) and (g.ends_on is null or g.ends_on >= ?2)
                union
                select o.parent_id from credential.organization o join place p on p.id = o.id
                where o.parent_id is not null
            )
            """;

    /** Where m is the module. */
    static final String IS_ASKED_FOR =
            " m.retired_at is null and m.organization_id in (select id from place) ";

    /** Where m is the module, joins its newest version as v. */
    static final String NEWEST =
            """
            join credential.course_module_version v on v.module_id = m.id and v.number = (
                select max(x.number) from credential.course_module_version x where x.module_id = m.id)
            """;
}
