package org.touchstone.credential.organization.internal;

import org.touchstone.credential.kernel.BulkPart;
import org.touchstone.credential.organization.Roster.OrganizationRow;
import org.touchstone.credential.organization.Roster.PersonRow;
import org.touchstone.credential.organization.Roster.RoleRow;

/** The columns, rules and merge statements of a roster. */
final class RosterParts {

    static final BulkPart<OrganizationRow> ORGANIZATIONS =
            BulkPart.<OrganizationRow>in("staged_organization")
                    .column("sourced_id", "text", OrganizationRow::sourcedId)
                    .column("name", "text", OrganizationRow::name)
                    .column("type", "text", OrganizationRow::type)
                    .column("identifier", "text", OrganizationRow::identifier)
                    .column("parent", "text", OrganizationRow::parent)
                    .column("active", "boolean", OrganizationRow::active)
                    .unique("sourcedId", "sourced_id")
                    .refers(
                            "parentSourcedId",
                            "parent",
                            "organization",
                            "staged_organization.sourced_id",
                            "credential.organization.sourced_id")
                    .check(
                            // The tree as it would be: staged rows hide what is there now.
                            """
                            select line, 'parentSourcedId', 'cycle',
                                format('%s would be its own ancestor; correct the parents.', start)
                            from (
                                with recursive parent_of as (
                                    select sourced_id as child, parent from staged_organization
                                    where sourced_id is not null and parent is not null
                                    union all
                                    select c.sourced_id, p.sourced_id from credential.organization c
                                    join credential.organization p on p.id = c.parent_id
                                    where not exists (
                                        select from staged_organization s where s.sourced_id = c.sourced_id)
                                ), walk as (
                                    select line, sourced_id as start, parent as at from staged_organization
                                    where sound and parent is not null
                                    union all
                                    select w.line, w.start, p.parent from walk w join parent_of p on p.child = w.at
                                    where w.at <> w.start
                                ) cycle at set looped using path
                                select distinct line, start from walk where at = start
                            ) own_ancestors
                            """)
                    .told("t.name || ' (' || t.sourced_id || ')'")
                    .deactivates("credential.organization")
                    .merge(
                            """
                            with incoming as materialized (
                                select coalesce(o.id, gen_random_uuid()) as id, s.*
                                from staged_organization s
                                left join credential.organization o on o.sourced_id = s.sourced_id
                            )
                            insert into credential.organization as t
                                (id, sourced_id, name, type, identifier, parent_id, active)
                            select i.id, i.sourced_id, i.name, i.type, i.identifier,
                                coalesce(new_parent.id, parent.id), i.active
                            from incoming i
                            left join incoming new_parent on new_parent.sourced_id = i.parent
                            left join credential.organization parent on parent.sourced_id = i.parent
                            on conflict (sourced_id) do update set name = excluded.name, type = excluded.type,
                                identifier = excluded.identifier, parent_id = excluded.parent_id,
                                active = excluded.active
                            where (t.name, t.type, t.identifier, t.parent_id, t.active)
                                is distinct from (excluded.name, excluded.type, excluded.identifier,
                                    excluded.parent_id, excluded.active)
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<PersonRow> PEOPLE =
            BulkPart.<PersonRow>in("staged_person")
                    .column("sourced_id", "text", PersonRow::sourcedId)
                    .column("username", "text", PersonRow::username)
                    .column("given_name", "text", PersonRow::givenName)
                    .column("family_name", "text", PersonRow::familyName)
                    .column("email", "text", PersonRow::email)
                    .column("state_id", "text", PersonRow::stateId)
                    .column("active", "boolean", PersonRow::active)
                    .unique("sourcedId", "sourced_id")
                    .unique("username", "lower(username)")
                    .unique("identifier", "state_id")
                    .check(
                            """
                            select s.line, 'username', 'taken',
                                format('The user name ''%s'' belongs to %s %s (roster id %s) in the system.',
                                    s.username, p.given_name, p.family_name, coalesce(p.sourced_id, 'none'))
                            from staged_person s join credential.person p on lower(p.username) = lower(s.username)
                            where s.sound and p.sourced_id is distinct from s.sourced_id
                            """)
                    .check(
                            """
                            select s.line, 'identifier', 'taken',
                                format('The state id ''%s'' belongs to %s %s (user name %s, roster id %s) in the system.',
                                    s.state_id, p.given_name, p.family_name, p.username,
                                    coalesce(p.sourced_id, 'none'))
                            from staged_person s join credential.person p on p.state_id = s.state_id
                            where s.sound and p.sourced_id is distinct from s.sourced_id
                            """)
                    .told("t.given_name || ' ' || t.family_name || ' (' || t.sourced_id || ')'")
                    .deactivates("credential.person")
                    .merge(
                            """
                            insert into credential.person as t
                                (id, sourced_id, username, given_name, family_name, email, state_id, active)
                            select gen_random_uuid(), sourced_id, username, given_name, family_name, email,
                                state_id, active
                            from staged_person
                            on conflict (sourced_id) do update set username = excluded.username,
                                given_name = excluded.given_name, family_name = excluded.family_name,
                                email = excluded.email, state_id = excluded.state_id, active = excluded.active
                            where (t.username, t.given_name, t.family_name, t.email, t.state_id, t.active)
                                is distinct from (excluded.username, excluded.given_name, excluded.family_name,
                                    excluded.email, excluded.state_id, excluded.active)
                            returning (xmax = 0) as created
                            """);

    static final BulkPart<RoleRow> ROLES =
            BulkPart.<RoleRow>in("staged_role")
                    .column("sourced_id", "text", RoleRow::sourcedId)
                    .column("person", "text", RoleRow::person)
                    .column("organization", "text", RoleRow::organization)
                    .column("role", "text", RoleRow::role)
                    .column("begins_on", "date", RoleRow::beginsOn)
                    .column("ends_on", "date", RoleRow::endsOn)
                    .column("active", "boolean", RoleRow::active)
                    .unique("sourcedId", "sourced_id")
                    .refers(
                            "userSourcedId",
                            "person",
                            "user",
                            "staged_person.sourced_id",
                            "credential.person.sourced_id")
                    .refers(
                            "orgSourcedId",
                            "organization",
                            "organization",
                            "staged_organization.sourced_id",
                            "credential.organization.sourced_id")
                    .told(AbsentRows.ROLE)
                    .deactivates("credential.role_grant")
                    .merge(
                            """
                            insert into credential.role_grant as t
                                (id, sourced_id, person_id, organization_id, role, begins_on, ends_on, active)
                            select gen_random_uuid(), s.sourced_id, p.id, o.id, s.role, s.begins_on, s.ends_on,
                                s.active
                            from staged_role s
                            join credential.person p on p.sourced_id = s.person
                            join credential.organization o on o.sourced_id = s.organization
                            on conflict (sourced_id) do update set person_id = excluded.person_id,
                                organization_id = excluded.organization_id, role = excluded.role,
                                begins_on = excluded.begins_on, ends_on = excluded.ends_on, active = excluded.active
                            where (t.person_id, t.organization_id, t.role, t.begins_on, t.ends_on, t.active)
                                is distinct from (excluded.person_id, excluded.organization_id, excluded.role,
                                    excluded.begins_on, excluded.ends_on, excluded.active)
                            returning (xmax = 0) as created
                            """);

    private RosterParts() {}
}
