package org.touchstone.reporting.forecast.internal;

/** What forecasts are made of: one statement for all people of the cohorts asked for. */
final class ForecastSql {
    private ForecastSql() {}

    /**
     * Those who are enrolled; the first parameter is a person or null, the second a cohort or null.
     */
    static final String STANDING =
            """
            with asked as (
                select t.id, t.program_id, t.person_id, g.series_id, g.title, g.starts_on, g.ends_on,
                    g.required_credentials,
                    greatest(t.enrolled_on, g.starts_on) as first_on,
                    least(coalesce(t.left_on, g.ends_on), coalesce(t.completed_on, g.ends_on), g.ends_on) as last_on
                from credential.published_participation t
                join credential.published_program g on g.id = t.program_id
                where t.state in ('ENROLLED', 'ACTIVE', 'COMPLETED')
                    and (cast(? as uuid) is null or t.person_id = ?)
                    and (cast(? as uuid) is null or t.program_id = ?)
                    and g.ends_on >= ?
            ), earned as (
                select a.program_id, a.educator_id, count(*) as n
                from credential.published_award a
                where a.program_id in (select program_id from asked)
                group by a.program_id, a.educator_id
            ), open as (
                select s.program_id, s.person_id, count(*) as candidates, count(h.hours) as known, avg(h.hours) as hours
                from asked s
                join credential.published_program_micro_credential m on m.series_id = s.series_id
                left join credential.published_estimated_hours h on h.micro_credential_id = m.micro_credential_id
                where not exists (select from credential.published_award a
                    where a.educator_id = s.person_id and a.micro_credential_id = m.micro_credential_id)
                group by s.program_id, s.person_id
            ), logged as (
                select l.cohort_id, l.person_id, sum(l.minutes) as minutes
                from credential.published_logged_time l
                where l.cohort_id in (select program_id from asked)
                group by l.cohort_id, l.person_id
            )
            select s.id, s.program_id, s.person_id, s.series_id, s.title, s.starts_on, s.ends_on,
                s.required_credentials, s.first_on, s.last_on, coalesce(e.n, 0) as earned,
                coalesce(o.candidates, 0) as candidates, coalesce(o.known, 0) as known, o.hours,
                coalesce(l.minutes, 0) as minutes, p.given_name || ' ' || p.family_name as name
            from asked s
            join credential.published_person p on p.id = s.person_id
            left join earned e on e.program_id = s.program_id and e.educator_id = s.person_id
            left join open o on o.program_id = s.program_id and o.person_id = s.person_id
            left join logged l on l.cohort_id = s.program_id and l.person_id = s.person_id
            order by s.ends_on, s.program_id, p.family_name, p.given_name, s.person_id
            """;

    /** What people logged and earned in the cohorts of some programs, cohort by cohort. */
    static final String HISTORY =
            """
            with cohort as (
                select g.id, g.series_id, g.starts_on, g.ends_on from credential.published_program g
                where g.series_id = any(cast(string_to_array(?, ',') as uuid[])) and g.starts_on <= ?
            ), logged as (
                select l.cohort_id, l.person_id, sum(l.minutes) as minutes
                from credential.published_logged_time l
                where l.cohort_id in (select id from cohort)
                group by l.cohort_id, l.person_id
            )
            select c.series_id, c.starts_on, l.person_id, l.minutes,
                greatest(t.enrolled_on, c.starts_on) as first_on,
                least(coalesce(t.left_on, c.ends_on), coalesce(t.completed_on, c.ends_on), c.ends_on) as last_on,
                (select count(*) from credential.published_award a
                    where a.program_id = c.id and a.educator_id = l.person_id) as earned
            from logged l
            join cohort c on c.id = l.cohort_id
            join credential.published_participation t on t.program_id = c.id and t.person_id = l.person_id
            where t.enrolled_on is not null
            """;
}
