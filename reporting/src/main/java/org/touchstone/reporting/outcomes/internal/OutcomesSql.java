package org.touchstone.reporting.outcomes.internal;

/** The statement behind the program outcomes, over what the domain publishes. */
final class OutcomesSql {

    /**
     * Parameters: the last day that counts; ids of organizations, joined by commas, or null for
     * all. Gives the totals and one row for each program, or the totals alone where there is none.
     */
    static final String FIGURES =
            """
            with recursive question as (
                select cast(? as date) as as_of, cast(string_to_array(?, ',') as uuid[]) as roots
            ), scope as (
                select o.id from credential.published_organization o, question q
                where q.roots is null or o.id = any(q.roots)
                union
                select o.id from credential.published_organization o join scope s on o.parent_id = s.id
            ), district_of as (
                select id, id as district_id from credential.published_organization where type = 'DISTRICT'
                union
                select o.id, d.district_id
                from credential.published_organization o join district_of d on o.parent_id = d.id
                where o.type <> 'DISTRICT'
            ), placed_award as (
                select a.educator_id, a.program_id,
                    coalesce(t.school_id, m.organization_id, g.organization_id) as organization_id
                from question q
                join credential.published_award a on a.awarded_on <= q.as_of
                left join credential.published_participation t
                    on t.program_id = a.program_id and t.person_id = a.educator_id
                left join credential.published_program g on g.id = a.program_id
                left join lateral (
                    select organization_id from credential.published_membership
                    where person_id = a.educator_id and role = 'EDUCATOR' and t.school_id is null
                    order by begins_on nulls first, organization_id limit 1
                ) m on true
            ), award as (
                select p.* from placed_award p, question q
                where q.roots is null or p.organization_id in (select id from scope)
            ), total as (
                select count(*) as credentials_awarded, count(distinct educator_id) as earners,
                    count(distinct d.district_id) as districts
                from award a left join district_of d on d.id = a.organization_id
            ), earned as (
                select program_id, educator_id as person_id, count(*) as credentials
                from award where program_id is not null group by program_id, educator_id
            ), earned_of_program as (
                select program_id, count(*) as earners, sum(credentials) as awards from earned group by program_id
            ), participant as (
                select t.program_id, t.person_id, t.enrolled_on <= q.as_of as is_enrolled,
                    coalesce(e.credentials, 0) as credentials,
                    exists (
                        select from credential.published_coaching_session c
                        where c.program_id = t.program_id and c.person_id = t.person_id and c.held_on <= q.as_of
                    ) as is_coached
                from question q
                join credential.published_participation t on t.invited_on <= q.as_of
                left join earned e on e.program_id = t.program_id and e.person_id = t.person_id
                where t.school_id in (select id from scope)
            ), cohort as (
                select p.program_id, count(*) as invited,
                    count(*) filter (where is_enrolled) as enrolled,
                    count(*) filter (where is_coached) as coached,
                    count(*) filter (where credentials = 0) as non_earners,
                    count(*) filter (where credentials >= g.required_credentials) as completed,
                    count(*) filter (where credentials >= g.required_credentials and is_enrolled)
                        as enrolled_completed,
                    count(*) filter (where credentials >= g.required_credentials and is_coached)
                        as coached_completed
                from participant p join credential.published_program g on g.id = p.program_id
                group by p.program_id
            ), answer as (
                select x.program_id, x.person_id, x.reason
                from question q
                join credential.published_exit_survey_answer x on x.answered_on <= q.as_of
                join credential.published_program g on g.id = x.program_id
                left join credential.published_participation t
                    on t.program_id = x.program_id and t.person_id = x.person_id
                where coalesce(t.school_id, g.organization_id) in (select id from scope)
            ), respondents as (
                select program_id, count(distinct person_id) as respondents from answer group by program_id
            ), reasons as (
                select program_id, array_agg(reason order by persons desc, reason) as reasons,
                    array_agg(persons order by persons desc, reason) as reason_counts
                from (select program_id, reason, count(*) as persons from answer group by program_id, reason) r
                group by program_id
            ), application as (
                select a.program_id, coalesce(e.credentials, 0) as credentials, a.outcome
                from question q
                join credential.published_role_application a on a.applied_on <= q.as_of
                join credential.published_program g on g.id = a.program_id
                left join credential.published_participation t
                    on t.program_id = a.program_id and t.person_id = a.person_id
                left join earned e on e.program_id = a.program_id and e.person_id = a.person_id
                where coalesce(t.school_id, g.organization_id) in (select id from scope)
            ), acceptance as (
                select program_id, array_agg(credentials order by credentials) as applicants_earned,
                    array_agg(applied order by credentials) as applied,
                    array_agg(accepted order by credentials) as accepted
                from (
                    select program_id, credentials, count(*) as applied,
                        count(*) filter (where outcome = 'ACCEPTED') as accepted
                    from application group by program_id, credentials
                ) a
                group by program_id
            ), shown as (
                select g.*, o.name as organization
                from credential.published_program g
                join credential.published_organization o on o.id = g.organization_id
                where (g.organization_id in (select id from scope) or exists (
                        select from credential.published_participation t
                        where t.program_id = g.id and t.school_id in (select id from scope)))
                    -- What was offered later is no part of the answer of that day.
                    and (g.starts_on <= (select as_of from question) or exists (
                        select from credential.published_participation t
                        where t.program_id = g.id and t.invited_on <= (select as_of from question)))
            )
            select total.credentials_awarded, total.earners as all_earners, total.districts,
                g.code, g.title, g.organization, g.required_credentials,
                c.invited, c.enrolled, c.coached, c.non_earners, c.completed, c.enrolled_completed,
                c.coached_completed, e.earners, e.awards, s.respondents, r.reasons, r.reason_counts,
                a.applicants_earned, a.applied, a.accepted
            from total
            left join shown g on true
            left join cohort c on c.program_id = g.id
            left join earned_of_program e on e.program_id = g.id
            left join respondents s on s.program_id = g.id
            left join reasons r on r.program_id = g.id
            left join acceptance a on a.program_id = g.id
            order by g.code
            """;

    private OutcomesSql() {}
}
