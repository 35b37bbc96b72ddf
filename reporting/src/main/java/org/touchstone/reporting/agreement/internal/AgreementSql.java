package org.touchstone.reporting.agreement.internal;

/**
 * The statements behind the agreement, over what the domain and the review publish. Pairs are added
 * up in the database by criterion, reader and both levels, so that what comes out does not grow
 * with the works.
 */
final class AgreementSql {

    private static final String IN_PLACE =
            """
            (q.organization_id is null or exists (
                        select from credential.published_submission w
                        join credential.published_membership m
                            on m.person_id = w.educator_id and m.role = 'EDUCATOR'
                        where w.id = r.submission_id and m.organization_id in (select id from scope)))
            """;

    /**
     * Parameters: the moment before which both readings are sealed; where the last period begins;
     * where the one before it begins; micro-credential, version, reader and organization, or null
     * for all.
     *
     * <p>Of a validity paper the first level is the experts' and the second the reader's, so that a
     * positive shift is leniency. {@code opens} marks one row of each work, so that works add up
     * like pairs do.
     */
    static final String PAIRS =
            """
            with recursive question as (
                select cast(? as timestamptz) as until, cast(? as timestamptz) as now_from,
                    cast(? as timestamptz) as before_from, cast(? as uuid) as micro_credential_id,
                    cast(? as uuid) as version_id, cast(? as uuid) as reader_id,
                    cast(? as uuid) as organization_id
            ), scope as (
                select o.id from credential.published_organization o, question q
                where o.id = q.organization_id
                union
                select o.id from credential.published_organization o join scope s on o.parent_id = s.id
            ), reading as (
                select r.* from question q
                join review.published_reading r on r.level_id is not null and r.sealed_at < q.until
                where (q.micro_credential_id is null or r.micro_credential_id = q.micro_credential_id)
                    and (q.version_id is null or r.version_id = q.version_id)
                    and %1$s
            ), pair as (
                select 'SECOND' as against, f.task_id, f.version_id, f.criterion_id, f.reviewer_id,
                    f.level_id as first_level, s.level_id as second_level,
                    greatest(f.sealed_at, s.sealed_at) as paired_at
                from reading f
                join reading s on s.submission_id = f.submission_id and s.round = f.round
                    and s.criterion_id = f.criterion_id and s.kind = 'SECOND_READ'
                where f.kind = 'FIRST_READ'
                union all
                select 'BACKREAD', f.task_id, f.version_id, f.criterion_id, f.reviewer_id,
                    f.level_id, b.level_id, greatest(f.sealed_at, b.sealed_at)
                from reading f
                join reading b on b.reading_of = f.task_id and b.criterion_id = f.criterion_id
                    and b.kind = 'BACKREAD'
                union all
                select 'VALIDITY', r.task_id, r.version_id, r.criterion_id, r.reviewer_id,
                    r.expert_level_id, r.level_id, r.sealed_at
                from question q
                join review.published_validity r on r.level_id is not null and r.sealed_at < q.until
                where (q.micro_credential_id is null or r.micro_credential_id = q.micro_credential_id)
                    and (q.version_id is null or r.version_id = q.version_id)
                    and %1$s
            ), placed as (
                select p.against, p.version_id, p.criterion_id, p.reviewer_id,
                    case when p.paired_at >= q.now_from then 'NOW'
                        when p.paired_at >= q.before_from then 'BEFORE' else 'EARLIER' end as period,
                    a.position as first_position, b.position as second_position,
                    row_number() over (partition by p.against, p.task_id order by p.criterion_id) = 1 as opens
                from question q
                join pair p on q.reader_id is null or p.reviewer_id = q.reader_id
                join credential.published_rubric_level a on a.level_id = p.first_level
                join credential.published_rubric_level b on b.level_id = p.second_level
            )
            select against, version_id, criterion_id, reviewer_id, period, first_position, second_position,
                count(*) as pairs, count(*) filter (where opens) as works
            from placed
            group by against, version_id, criterion_id, reviewer_id, period, first_position, second_position
            """
                    .formatted(IN_PLACE);

    /**
     * Parameters: the reader; the beginning of the first month and the end of the last; the time
     * zone, for months. Whichever of the two readings was the reader's.
     */
    static final String OWN =
            """
            with question as (
                select cast(? as uuid) as reader_id, cast(? as timestamptz) as since,
                    cast(? as timestamptz) as until, cast(? as text) as zone
            ), own as (
                select m.*, q.until, q.since, q.zone
                from question q
                join review.published_reading m on m.reviewer_id = q.reader_id and m.level_id is not null
                    and m.kind in ('FIRST_READ', 'SECOND_READ')
            ), pair as (
                select m.task_id, m.criterion_id, m.level_id as first_level, o.level_id as second_level,
                    cast(greatest(m.sealed_at, o.sealed_at) at time zone m.zone as date) as paired_on
                from own m
                join review.published_reading o on o.submission_id = m.submission_id and o.round = m.round
                    and o.criterion_id = m.criterion_id and o.task_id <> m.task_id
                    and o.level_id is not null and o.kind in ('FIRST_READ', 'SECOND_READ')
                where greatest(m.sealed_at, o.sealed_at) >= m.since
                    and greatest(m.sealed_at, o.sealed_at) < m.until
            ), placed as (
                select p.criterion_id, cast(date_trunc('month', p.paired_on) as date) as month,
                    a.position as first_position, b.position as second_position,
                    row_number() over (partition by p.task_id order by p.criterion_id) = 1 as opens
                from pair p
                join credential.published_rubric_level a on a.level_id = p.first_level
                join credential.published_rubric_level b on b.level_id = p.second_level
            )
            select criterion_id, month, first_position, second_position, count(*) as pairs,
                count(*) filter (where opens) as works
            from placed
            group by criterion_id, month, first_position, second_position
            """;

    /** Parameter: the criteria, separated by commas. By version, criterion and level. */
    static final String LABELS =
            """
            select m.code, m.title, l.version_id, l.number, l.criterion_id, l.criterion_title, l.name
            from credential.published_rubric_level l
            join credential.published_micro_credential m on m.id = l.micro_credential_id
            where l.criterion_id = any (cast(string_to_array(?, ',') as uuid[]))
            order by m.title, m.code, l.number, l.criterion_position, l.position
            """;

    /** Parameter: persons, separated by commas. */
    static final String NAMES =
            """
            select id, given_name || ' ' || family_name from credential.published_person
            where id = any (cast(string_to_array(?, ',') as uuid[]))
            """;

    /** Those who may be asked for by name. */
    static final String READERS =
            """
            select distinct cast(p.id as text), p.given_name || ' ' || p.family_name as name
            from credential.published_person p
            join credential.published_membership m on m.person_id = p.id and m.role = 'REVIEWER'
            order by name, 1
            """;

    static final String PLACES =
            """
            select sourced_id, name from credential.published_organization
            where type in ('STATE', 'DISTRICT') and active
            order by type desc, name, sourced_id
            """;

    private AgreementSql() {}
}
