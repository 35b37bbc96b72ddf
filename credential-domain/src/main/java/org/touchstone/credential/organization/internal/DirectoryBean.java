package org.touchstone.credential.organization.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Role;
import org.touchstone.credential.organization.Directory;
import org.touchstone.credential.organization.Roster.OrganizationType;

@Stateless
public class DirectoryBean implements Directory {
    private static final String IN_FORCE =
            """
            g.active and (g.begins_on is null or g.begins_on <= cast(?1 as date))
            and (g.ends_on is null or g.ends_on >= cast(?1 as date))
            """;

    /** An organization by its roster id and all below it. */
    private static final String BELOW =
            """
            with recursive below as (
                select o.id from credential.organization o where o.sourced_id = ?2
                union select o.id from credential.organization o join below b on o.parent_id = b.id)
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject BusinessDays days;

    @Override
    public Paged<PersonRow> people(
            Actor actor, String words, String organization, Paged.Part part) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        List<?> rows =
                em.createNativeQuery(
                                BELOW
                                        + """
                                        , page as (
                                            select p.*, count(*) over () as total from credential.person p
                                            where (?3 = '' or strpos(lower(concat_ws(' ', p.given_name, p.family_name,
                                                    p.username, p.email, p.state_id)), lower(?3)) > 0)
                                                and (?2 = '' or exists (
                                                    select from credential.role_grant g where g.person_id = p.id
                                                        and g.organization_id in (select id from below) and %s))
                                            order by p.family_name, p.given_name, p.id limit ?4 offset ?5)
                                        select p.id, p.given_name || ' ' || p.family_name, p.username, p.state_id,
                                            p.active, (select string_agg(g.role || ' ' || o.name, e'\\n' order by g.role, o.name)
                                                from credential.role_grant g
                                                join credential.organization o on o.id = g.organization_id
                                                where g.person_id = p.id and %s), p.total
                                        from page p order by p.family_name, p.given_name, p.id
                                        """
                                                .formatted(IN_FORCE, IN_FORCE))
                        .setParameter(1, days.today())
                        .setParameter(2, blank(organization))
                        .setParameter(3, blank(words))
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return paged(rows, 6, DirectoryBean::person);
    }

    private static PersonRow person(Object[] row) {
        return new PersonRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                row[5] == null
                        ? List.of()
                        : Stream.of(((String) row[5]).split("\n"))
                                .map(one -> one.split(" ", 2))
                                .map(one -> new Held(Role.valueOf(one[0]), one[1]))
                                .toList());
    }

    @Override
    public PersonDetails person(Actor actor, UUID personId) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        List<?> found =
                em.createNativeQuery(
                                """
                                select given_name || ' ' || family_name, username, email, state_id, sourced_id, active
                                from credential.person where id = ?1
                                """)
                        .setParameter(1, personId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("person", personId);
        }
        Object[] row = (Object[]) found.get(0);
        return new PersonDetails(
                personId,
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                grants(personId));
    }

    private List<Grant> grants(UUID personId) {
        em.flush();
        List<?> rows =
                em.createNativeQuery(
                                """
                                select g.id, g.role, o.sourced_id, o.name, cast(g.begins_on as text),
                                    cast(g.ends_on as text), %s, g.sourced_id is not null
                                from credential.role_grant g
                                join credential.organization o on o.id = g.organization_id
                                where g.person_id = ?2
                                order by 7 desc, g.ends_on desc nulls first, g.role, o.name, g.id
                                """
                                        .formatted("(" + IN_FORCE + ")"))
                        .setParameter(1, days.today())
                        .setParameter(2, personId)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Grant(
                                        (UUID) row[0],
                                        Role.valueOf((String) row[1]),
                                        (String) row[2],
                                        (String) row[3],
                                        day(row[4]),
                                        day(row[5]),
                                        (Boolean) row[6],
                                        (Boolean) row[7]))
                .toList();
    }

    @Override
    public Paged<OrganizationRow> organizations(
            Actor actor, String parent, String words, Paged.Part part) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        mustExist(parent);
        List<?> rows =
                em.createNativeQuery(
                                BELOW
                                        + """
                                        , page as (
                                            select o.*, count(*) over () as total from credential.organization o
                                            left join credential.organization a on a.id = o.parent_id
                                            where case when ?3 = '' then coalesce(a.sourced_id, '') = ?2
                                                else strpos(lower(o.name || ' ' || o.sourced_id), lower(?3)) > 0
                                                    and (?2 = '' or o.id in (select id from below)
                                                        and o.sourced_id <> ?2) end
                                            order by o.name, o.sourced_id limit ?4 offset ?5)
                                        select o.sourced_id, o.name, o.type, o.active,
                                            (select count(*) from credential.organization c where c.parent_id = o.id),
                                            (select count(distinct g.person_id) from credential.role_grant g
                                                where g.organization_id = o.id and %s), o.total
                                        from page o order by o.name, o.sourced_id
                                        """
                                                .formatted(IN_FORCE))
                        .setParameter(1, days.today())
                        .setParameter(2, blank(parent))
                        .setParameter(3, blank(words))
                        .setParameter(4, part.size())
                        .setParameter(5, part.first())
                        .getResultList();
        return paged(
                rows,
                6,
                row ->
                        new OrganizationRow(
                                (String) row[0],
                                (String) row[1],
                                OrganizationType.valueOf((String) row[2]),
                                (Boolean) row[3],
                                ((Number) row[4]).longValue(),
                                ((Number) row[5]).longValue()));
    }

    @Override
    public List<Step> path(Actor actor, String organization) {
        actor.mustHave(Permission.MANAGE_PEOPLE);
        mustExist(organization);
        List<?> rows =
                em.createNativeQuery(
                                """
                                with recursive above as (
                                    select o.id, o.parent_id, o.sourced_id, o.name, 0 as steps
                                    from credential.organization o where o.sourced_id = ?1
                                    union all
                                    select o.id, o.parent_id, o.sourced_id, o.name, a.steps + 1
                                    from credential.organization o join above a on o.id = a.parent_id)
                                select sourced_id, name from above order by steps desc
                                """)
                        .setParameter(1, blank(organization))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Step((String) row[0], (String) row[1]))
                .toList();
    }

    private void mustExist(String organization) {
        if (!blank(organization).isEmpty()
                && em.createNativeQuery(
                                "select 1 from credential.organization where sourced_id = ?1")
                        .setParameter(1, organization.strip())
                        .getResultList()
                        .isEmpty()) {
            throw new NotFound("organization", organization);
        }
    }

    private static String blank(String text) {
        return text == null ? "" : text.strip();
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    private static <T> Paged<T> paged(List<?> rows, int total, Function<Object[], T> reader) {
        return new Paged<>(
                rows.stream().map(row -> reader.apply((Object[]) row)).toList(),
                rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[total]).longValue());
    }
}
