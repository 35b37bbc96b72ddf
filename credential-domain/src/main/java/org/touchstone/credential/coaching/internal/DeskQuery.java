package org.touchstone.credential.coaching.internal;

/**
 * The order of a coach's desk as one statement: every reason for a word, of each educator the one
 * with the most points, a page of them.
 *
 * <p>Parameters: 1 the coach, 2 the agency's day, 3 its time zone, 4 a cohort or nothing, 5 the
 * attempts that are allowed without a coach, 6 rows, 7 rows before them.
 */
final class DeskQuery {
    private static final String MINE =
            """
            with people as (
                select a.educator_id, a.program_id, min(a.begins_on) as since
                from credential.coaching_assignment a
                where a.coach_id = ?1 and a.begins_on <= ?2 and coalesce(a.ends_on, 'infinity') >= ?2
                    and (?4 = '' or cast(a.program_id as text) = ?4)
                group by a.educator_id, a.program_id
            ), newest as (
                select distinct on (s.educator_id, s.micro_credential_id) s.*
                from credential.submission s
                where s.educator_id in (select educator_id from people)
                order by s.educator_id, s.micro_credential_id, s.attempt desc
            ), open as (
                select n.id, n.educator_id, n.micro_credential_id, n.state, n.attempt, n.decided_at, m.title,
                    cast(?2 as date) - cast(greatest(n.created_at, n.submitted_at, n.decided_at,
                        (select max(e.created_at) from credential.evidence_item e where e.submission_id = n.id),
                        (select max(t.sent_at) from credential.coaching_message t where t.submission_id = n.id))
                        at time zone ?3 as date) as quiet
                from newest n join credential.micro_credential m on m.id = n.micro_credential_id
                where n.state in ('DRAFT', 'INCOMPLETE', 'NOT_YET')
            ), unread as (
                select n.educator_id, n.id, n.attempt, count(*) as messages,
                    cast(?2 as date) - cast(min(t.sent_at) at time zone ?3 as date) as days
                from newest n
                join credential.coaching_message t on t.submission_id = n.id and t.author_id = n.educator_id
                left join credential.coaching_read_mark k on k.submission_id = n.id and k.person_id = ?1
                where k.read_until is null or t.sent_at > k.read_until
                group by n.educator_id, n.id, n.attempt
            ), missing as (
                select p.educator_id, p.program_id, p.due_on
                from credential.coaching_plan p
                join people on people.educator_id = p.educator_id and people.program_id = p.program_id
                where not exists (
                    select from credential.coaching_attendance t
                    join credential.coaching_meeting m on m.id = t.meeting_id and m.withdrawn_at is null
                    where t.educator_id = p.educator_id and t.program_id = p.program_id
                        and m.held_on >= p.begins_on
                        and (m.held_on <= p.ends_on or p.due_on < ?2))
            )
            """;

    private static final String REASONS =
            """
            , reason (educator_id, program_id, word, days, title, attempt, day) as (
                select p.educator_id, p.program_id, 'ASKED',
                    cast(?2 as date) - cast(r.asked_at at time zone ?3 as date), null, null, cast(null as date)
                from people p
                join credential.coaching_request r on r.educator_id = p.educator_id and r.program_id = p.program_id
                    and r.closed_at is null
                union all
                select p.educator_id, p.program_id, 'AT_LIMIT',
                    cast(?2 as date) - cast(o.decided_at at time zone ?3 as date), o.title, o.attempt, null
                from people p join open o on o.educator_id = p.educator_id
                where o.state = 'NOT_YET' and ?5 > 0 and o.attempt >= ?5 and not exists (
                    select from credential.coaching_attendance t
                    join credential.coaching_meeting m on m.id = t.meeting_id and m.withdrawn_at is null
                    where t.educator_id = o.educator_id and t.micro_credential_id = o.micro_credential_id
                        and m.recorded_at >= o.decided_at)
                union all
                select p.educator_id, p.program_id, 'MESSAGE', u.days, m.title, u.attempt, null
                from people p
                join unread u on u.educator_id = p.educator_id
                join newest n on n.id = u.id
                join credential.micro_credential m on m.id = n.micro_credential_id
                union all
                select p.educator_id, p.program_id, case when o.state = 'INCOMPLETE' then 'RETURNED' when exists (
                        select from credential.coaching_share h
                        where h.submission_id = o.id and h.feedback and 1 = (
                            select count(*) from credential.criterion_feedback f
                            where f.submission_id = o.id and not f.is_met)) then 'ONE_SHORT'
                        else 'NOT_YET' end,
                    o.quiet, o.title, o.attempt, null
                from people p join open o on o.educator_id = p.educator_id
                where o.state in ('INCOMPLETE', 'NOT_YET')
                union all
                select p.educator_id, p.program_id, 'WINDOW',
                    14 - (cast((w.closes_at - interval '1 second') at time zone ?3 as date) - cast(?2 as date)),
                    o.title, o.attempt, cast((w.closes_at - interval '1 second') at time zone ?3 as date)
                from people p
                join open o on o.educator_id = p.educator_id and o.state = 'NOT_YET'
                join credential.resubmission_window w on w.submission_id = o.id
                where cast((w.closes_at - interval '1 second') at time zone ?3 as date)
                    between cast(?2 as date) and cast(?2 as date) + 14
                union all
                select educator_id, program_id, 'OVERDUE', cast(?2 as date) - due_on, null, null, due_on
                from missing where due_on < ?2
                union all
                select educator_id, program_id, 'DUE', 7 - (due_on - cast(?2 as date)), null, null, due_on
                from missing where due_on between cast(?2 as date) and cast(?2 as date) + 7
                union all
                select p.educator_id, p.program_id, 'BEHIND', 30 - (g.ends_on - cast(?2 as date)), null, null,
                    g.ends_on
                from people p
                join credential.program g on g.id = p.program_id
                where g.ends_on between cast(?2 as date) and cast(?2 as date) + 30
                    and g.required_credentials > (
                        select count(*) from credential.published_award a
                        where a.program_id = g.id and a.educator_id = p.educator_id)
                union all
                select p.educator_id, p.program_id, 'STUCK', o.quiet, o.title, o.attempt, null
                from people p join open o on o.educator_id = p.educator_id
                where o.state = 'DRAFT' and o.quiet >= 7
                union all
                select p.educator_id, p.program_id, 'NOT_BEGUN', cast(?2 as date) - p.since - 14, null, null, p.since
                from people p
                where p.since <= cast(?2 as date) - 14
                    and not exists (select from newest n where n.educator_id = p.educator_id)
                    and not exists (
                        select from credential.published_award a
                        where a.program_id = p.program_id and a.educator_id = p.educator_id)
                union all
                select p.educator_id, p.program_id, 'FINE', 0, null, null, null from people p
            ), first as (
                select distinct on (educator_id, program_id) educator_id, program_id, word, days, title, attempt, day,
                    credential.coaching_points(word, days) as points
                from reason
                order by educator_id, program_id, credential.coaching_points(word, days) desc, days desc, title
            ), page as (
                select f.*, p.given_name || ' ' || p.family_name as name, count(*) over () as total,
                    row_number() over (
                        order by f.points desc, f.days desc, p.family_name, p.given_name, p.id, f.program_id) as place
                from first f join credential.person p on p.id = f.educator_id
                order by place limit ?6 offset ?7
            )
            """;

    /** Pieces that a team shares count as each member's. */
    static final String FILLED =
            """
            (select distinct e.requirement_id from credential.evidence_item e where e.submission_id = %1$s.id
             union
             select s.requirement_id from credential.team_member t
             join credential.shared_artifact a on a.team_id = t.team_id and a.frozen_at is null
             join credential.shared_piece s on s.artifact_id = a.id
             where t.person_id = %1$s.educator_id and t.version_id = %1$s.version_id and t.state = 'JOINED'
                and %1$s.state in ('DRAFT', 'INCOMPLETE'))
            """;

    static final String SQL =
            MINE
                    + REASONS
                    + """
                    select page.educator_id, page.name, page.program_id, g.title as cohort, page.word, page.days,
                        page.title, page.attempt, cast(page.day as text), page.points,
                        (select count(*) from credential.published_award a
                            where a.program_id = page.program_id and a.educator_id = page.educator_id),
                        g.required_credentials, working.title as working,
                        (select count(*) from %s filled),
                        (select count(*) from credential.requirement r where r.version_id = working.version_id),
                        (select cast(min(m.due_on) as text) from missing m
                            where m.educator_id = page.educator_id and m.program_id = page.program_id
                                and m.due_on >= ?2),
                        (select cast(max(m.held_on) as text) from credential.coaching_attendance t
                            join credential.coaching_meeting m on m.id = t.meeting_id and m.withdrawn_at is null
                            where t.educator_id = page.educator_id),
                        (select coalesce(sum(u.messages), 0) from unread u where u.educator_id = page.educator_id),
                        page.total
                    from page
                    left join credential.program g on g.id = page.program_id
                    left join lateral (
                        select n.id, n.educator_id, n.version_id, n.state, m.title
                        from newest n join credential.micro_credential m on m.id = n.micro_credential_id
                        where n.educator_id = page.educator_id and n.state <> 'EARNED'
                        order by n.state in ('DRAFT', 'INCOMPLETE') desc, n.created_at desc limit 1) working on true
                    order by page.place
                    """
                            .formatted(FILLED.formatted("working"));

    private DeskQuery() {}
}
