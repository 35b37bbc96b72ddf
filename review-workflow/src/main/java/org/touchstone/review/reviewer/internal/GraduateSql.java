package org.touchstone.review.reviewer.internal;

/** Who meets the rule, and who stands where. Parameter 1 of each is the agency's day. */
final class GraduateSql {
    /** Each award that could lead to reading, with what the rule asks for. */
    static final String JUDGED =
            """
            with judged as (
                select d.award_id, d.educator_id, d.micro_credential_id, d.awarded_on, r.months_since_award as months,
                    d.awarded_on + make_interval(months => r.months_since_award) <= ?1 as months_met,
                    r.all_at_top_level as asks_top, d.all_at_top_level as top_met,
                    r.first_attempt as asks_first, d.attempt = 1 as first_met,
                    r.no_open_attempt as asks_open, not d.has_open_attempt as open_met
                from credential.published_distinction d
                join lateral (
                    select x.* from review.reviewer_rule x
                    where x.micro_credential_id = d.micro_credential_id or x.micro_credential_id is null
                    order by x.micro_credential_id nulls last limit 1) r on true
            )
            """;

    static final String MEETS =
            """
            j.months_met and (j.top_met or not j.asks_top) and (j.first_met or not j.asks_first)
                and (j.open_met or not j.asks_open)
            """;

    /** Qualified where the newest version asks for it; a version without a set admits everybody. */
    static final String STANDING =
            """
            standing as (
                select c.*, q.needs_set, not q.needs_set or exists (
                        select from review.qualification h
                        where h.reviewer_id = c.person_id and h.version_id = q.version_id and h.suspended_at is null
                            and (h.expires_at is null or h.expires_at > cast(?2 as timestamptz))) as qualified,
                    (select count(*) from review.published_sealed_reading s
                        where s.reviewer_id = c.person_id
                            and s.micro_credential_id = c.micro_credential_id) as readings
                from review.reviewer_candidate c
                join lateral (
                    select v.version_id, exists (select from review.qualifying_set z
                            where z.version_id = v.version_id and z.kind = 'QUALIFYING' and z.active) as needs_set
                    from (select id as version_id from credential.published_version
                        where micro_credential_id = c.micro_credential_id order by number desc limit 1) v) q on true
            ), staged as (
                select s.*, case
                    when s.state <> 'ACCEPTED' then s.state
                    when s.role_ends_on < ?1 then 'ENDED'
                    when not s.qualified then 'QUALIFYING'
                    when s.readings = 0 then 'READY'
                    else 'SCORING' end as stage
                from standing s
                where s.state <> 'ELIGIBLE' or exists (
                    select from credential.published_distinction d where d.award_id = s.award_id)
            )
            """;

    private GraduateSql() {}
}
