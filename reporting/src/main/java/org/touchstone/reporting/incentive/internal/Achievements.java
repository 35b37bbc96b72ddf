package org.touchstone.reporting.incentive.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Sql;
import org.touchstone.reporting.incentive.IncentiveRule.Earning;

/**
 * Who has earned an incentive by one version of its rule: set by set, from what the domain
 * publishes, into a table of the transaction.
 */
final class Achievements {
    static final String FOUND =
            """
            create temporary table if not exists found_now (
                person_id uuid not null, occasion text not null, version_id uuid not null,
                effective_from date not null, earned_on date not null, school_id uuid, program_id uuid,
                award_ids uuid[] not null, facts jsonb not null) on commit delete rows
            """;

    /**
     * Where somebody works on a day, a school rather than a district: %1$s the person, %2$s the
     * day, %3$s the organizations that count, as an array.
     */
    static final String SCHOOL_ON =
            """
            (select r.organization_id from credential.published_role_period r
            join credential.published_organization o on o.id = r.organization_id
            where r.person_id = %1$s and r.organization_id = any(%3$s)
                and (r.begins_on is null or r.begins_on <= %2$s) and (r.ends_on is null or r.ends_on >= %2$s)
            order by (o.type = 'SCHOOL') desc, (r.role = 'EDUCATOR') desc, r.active desc,
                r.begins_on desc nulls last, r.organization_id
            limit 1)
            """;

    private static final String RULE =
            """
            with v as materialized (
                select v.*, array(select reporting.organizations_below(i.organization_id)) as below
                from reporting.incentive_version v join reporting.incentive i on i.id = v.incentive_id
                where v.id = ?
            ), place as materialized (
                select b as id from v, credential.published_organization o,
                    lateral reporting.organizations_below(o.id) b
                where o.sourced_id = any(v.organizations)
            ), earned as (
            """;

    private static final String BY_AWARD =
            """
                select a.educator_id as person_id, case when v.each_time then cast(a.id as text) else 'once' end
                    as occasion, a.awarded_on as earned_on, a.program_id, array[a.id] as award_ids,
                    cast(null as jsonb) as pathway
                from v, credential.published_award a
                join credential.published_micro_credential m on m.id = a.micro_credential_id
                where (v.micro_credentials = '{}' or m.code = any(v.micro_credentials))
                    and a.awarded_on >= v.effective_from
            """;

    private static final String BY_AWARDS =
            """
                select n.educator_id as person_id, 'once' as occasion, n.awarded_on as earned_on, n.program_id,
                    n.award_ids, cast(null as jsonb) as pathway
                from v, lateral (
                    select a.educator_id, a.awarded_on, a.program_id, row_number() over w as nth,
                        lag(a.awarded_on, v.needed - 1) over w as first_on,
                        array_agg(a.id) over (w rows between v.needed - 1 preceding and current row) as award_ids
                    from credential.published_award a
                    join credential.published_micro_credential m on m.id = a.micro_credential_id
                    where v.micro_credentials = '{}' or m.code = any(v.micro_credentials)
                    window w as (partition by a.educator_id order by a.awarded_on, a.id)) n
                where n.nth >= v.needed and n.awarded_on >= v.effective_from
                    and (v.within_months is null
                        or n.awarded_on < n.first_on + make_interval(months => v.within_months))
            """;

    private static final String BY_COHORT =
            """
                select t.person_id, case when v.each_time then cast(t.program_id as text) else 'once' end as occasion,
                    t.completed_on as earned_on, t.program_id,
                    array(select a.id from credential.published_award a where a.educator_id = t.person_id
                        and a.program_id = t.program_id and a.awarded_on <= t.completed_on
                        order by a.awarded_on, a.id) as award_ids,
                    cast(null as jsonb) as pathway
                from v, credential.published_participation t
                join credential.published_program g on g.id = t.program_id
                where t.completed_on >= v.effective_from
                    and (v.cohorts = '{}' or g.code = any(v.cohorts))
            """;

    private static final String BY_PATHWAY =
            """
                select h.person_id, case when v.each_time then cast(h.pathway_id as text) else 'once' end as occasion,
                    h.completed_on as earned_on, cast(null as uuid) as program_id, cast('{}' as uuid[]) as award_ids,
                    jsonb_build_object('id', h.pathway_id, 'code', h.pathway_code,
                        'title', coalesce(w.title, h.pathway_code), 'on', h.completed_on) as pathway
                from v, credential.published_pathway_completion h
                left join credential.published_pathway w on w.id = h.pathway_id
                where h.completed_on >= v.effective_from and h.revoked_at is null
                    and (v.pathways = '{}' or h.pathway_code = any(v.pathways))
            """;

    private static final String FILTERED =
            """
            ), placed as (
                select e.*, coalesce(%s,
                    (select t.school_id from credential.published_participation t
                    where t.person_id = e.person_id and t.program_id = e.program_id
                        and t.school_id = any(v.below))) as school_id
                from v, earned e where v.effective_to is null or e.earned_on <= v.effective_to
            )
            insert into found_now (person_id, occasion, version_id, effective_from, earned_on, school_id, program_id,
                award_ids, facts)
            select distinct on (p.person_id, p.occasion) p.person_id, p.occasion, v.id, v.effective_from, p.earned_on,
                p.school_id, p.program_id, p.award_ids, jsonb_strip_nulls(jsonb_build_object(
                    'version', v.number, 'earnedOn', p.earned_on,
                    'awards', (select jsonb_agg(jsonb_build_object('id', a.id, 'code', m.code, 'title', m.title,
                            'on', a.awarded_on) order by a.awarded_on, a.id)
                        from credential.published_award a
                        join credential.published_micro_credential m on m.id = a.micro_credential_id
                        where a.id = any(p.award_ids)),
                    'cohort', (select jsonb_build_object('id', g.id, 'code', g.code, 'title', g.title)
                        from credential.published_program g where g.id = p.program_id),
                    'pathway', p.pathway,
                    'school', (select jsonb_build_object('id', o.id, 'code', o.sourced_id, 'title', o.name)
                        from credential.published_organization o where o.id = p.school_id)))
            from v, placed p
            where p.school_id is not null
                and (v.organizations = '{}' or p.school_id in (select id from place))
                and (v.roles = '{}' or exists (select from credential.published_role_period r
                    where r.person_id = p.person_id and r.role = any(v.roles) and r.organization_id = any(v.below)
                        and (r.begins_on is null or r.begins_on <= p.earned_on)
                        and (r.ends_on is null or r.ends_on >= p.earned_on)))
                and (v.cohorts = '{}' or exists (select from credential.published_participation t
                    join credential.published_program g on g.id = t.program_id
                    where t.person_id = p.person_id and g.code = any(v.cohorts) and t.enrolled_on <= p.earned_on
                        and (t.left_on is null or t.left_on >= p.earned_on)))
            order by p.person_id, p.occasion, p.earned_on, p.award_ids
            """
                    .formatted(SCHOOL_ON.formatted("e.person_id", "e.earned_on", "v.below"));

    private Achievements() {}

    /** Forgets what was found before in this transaction. */
    static void begin(Sql sql) {
        sql.update(FOUND);
        sql.update("delete from found_now");
    }

    static void find(Sql sql, UUID version, Earning by) {
        sql.update(RULE + earning(by) + FILTERED, version);
    }

    private static String earning(Earning by) {
        return switch (by) {
            case AWARD -> BY_AWARD;
            case AWARDS -> BY_AWARDS;
            case COHORT_TARGET -> BY_COHORT;
            case PATHWAY -> BY_PATHWAY;
        };
    }

    /** The calendar year in which the program year of a day begins. */
    static int programYear(LocalDate day, String begins) {
        return day.toString().substring(5).compareTo(begins) < 0
                ? day.getYear() - 1
                : day.getYear();
    }
}
