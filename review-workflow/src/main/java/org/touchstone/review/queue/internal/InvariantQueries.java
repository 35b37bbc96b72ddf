package org.touchstone.review.queue.internal;

import java.util.EnumMap;
import java.util.Map;
import org.touchstone.review.queue.InvariantRule;

/**
 * For each rule the query of the rows that break it: one column, the id as text. Each is a single
 * statement and sees one state of the database, so that work on its way breaks nothing.
 *
 * <p>Parameter 1 is ten minutes ago, parameter 2 a day ago; a query has one of them or none.
 */
final class InvariantQueries {
    private static final String OPEN = "t.state in ('WAITING', 'CLAIMED')";

    private static final String OF_A_STAGE =
            "t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'APPEAL')";

    private static final Map<InvariantRule, String> QUERIES = new EnumMap<>(InvariantRule.class);

    static {
        QUERIES.put(
                InvariantRule.SUBMISSION_IN_REVIEW_WITHOUT_WORK,
                """
                select s.id from credential.published_standing s
                where s.state = 'IN_REVIEW'
                    and not exists (select 1 from review.work w where w.submission_id = s.id)
                """);
        QUERIES.put(
                InvariantRule.SUBMISSION_WAITS_TOO_LONG_FOR_INTAKE,
                """
                select s.id from credential.published_standing s
                where s.state = 'SUBMITTED' and s.submitted_at < ?2
                """);
        QUERIES.put(
                InvariantRule.WORK_UNDER_WAY_WITH_SUBMISSION_NOT_IN_REVIEW,
                """
                select w.submission_id from review.work w
                left join credential.published_standing s on s.id = w.submission_id
                where w.stage not in ('DECIDED', 'RETURNED', 'APPEAL') and s.state is distinct from 'IN_REVIEW'
                """);
        QUERIES.put(
                InvariantRule.WORK_DECIDED_WITH_SUBMISSION_UNDECIDED,
                """
                select w.submission_id from review.work w
                left join credential.published_standing s on s.id = w.submission_id
                where w.stage in ('DECIDED', 'APPEAL') and coalesce(s.state, '') not in ('EARNED', 'NOT_YET')
                """);
        QUERIES.put(
                InvariantRule.STAGE_WITHOUT_ITS_READING,
                """
                select w.submission_id from review.work w
                where w.stage in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION', 'APPEAL')
                    and not exists (
                        select 1 from review.review_task t
                        where t.submission_id = w.submission_id and t.kind = w.stage and t.round = w.round and %s)
                """
                        .formatted(OPEN));
        QUERIES.put(
                InvariantRule.READING_OUT_OF_STAGE,
                """
                select t.id from review.review_task t
                left join review.work w on w.submission_id = t.submission_id
                where %s and %s and (w.stage is distinct from t.kind or w.round is distinct from t.round)
                """
                        .formatted(OPEN, OF_A_STAGE));
        QUERIES.put(
                InvariantRule.TWO_OPEN_READINGS,
                """
                select t.submission_id from review.review_task t where %s and %s
                group by t.submission_id having count(*) > 1
                """
                        .formatted(OPEN, OF_A_STAGE));
        QUERIES.put(
                InvariantRule.CLAIMED_WITHOUT_CLAIM,
                """
                select t.id from review.review_task t
                where t.state = 'CLAIMED' and not exists (
                    select 1 from review.task_claim c where c.task_id = t.id and c.ended_at is null)
                """);
        QUERIES.put(
                InvariantRule.CLAIM_ON_UNCLAIMED_READING,
                """
                select c.id from review.task_claim c join review.review_task t on t.id = c.task_id
                where c.ended_at is null and t.state <> 'CLAIMED'
                """);
        QUERIES.put(
                InvariantRule.CLAIM_LONG_EXPIRED,
                "select c.id from review.task_claim c where c.ended_at is null and c.expires_at < ?1");
        QUERIES.put(
                InvariantRule.CLAIM_WITHOUT_DEADLINE,
                """
                select c.id from review.task_claim c
                where c.ended_at is null and not exists (
                    select 1 from credential.published_deadline d
                    where d.kind = '%s' and d.subject_id = c.id)
                """
                        .formatted(ClaimExpiry.DEADLINE));
        QUERIES.put(
                InvariantRule.READING_UNSETTLED,
                """
                select t.id from review.review_task t
                where t.state = 'SEALED' and t.settled_at is null and t.sealed_at < ?1
                """);
        QUERIES.put(
                InvariantRule.SEALED_WITHOUT_SCORECARD,
                """
                select t.id from review.review_task t
                where t.state = 'SEALED' and not exists (
                    select 1 from review.scorecard c where c.task_id = t.id and c.sealed_at is not null)
                """);
        QUERIES.put(
                InvariantRule.READER_READ_TWICE,
                """
                select t.submission_id from review.review_task t
                join review.scorecard c on c.task_id = t.id and c.sealed_at is not null
                where t.kind <> 'VALIDITY'
                group by t.submission_id, t.round, c.reviewer_id having count(*) > 1
                """);
        QUERIES.put(
                InvariantRule.READINGS_DO_NOT_FIT_THE_STAGE,
                """
                select w.submission_id from review.work w
                left join (
                    select t.submission_id, t.round, string_agg(t.kind, '+' order by t.kind) as kinds
                    from review.review_task t
                    where t.state = 'SEALED' and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'ADJUDICATION')
                    group by t.submission_id, t.round) read
                    on read.submission_id = w.submission_id and read.round = w.round
                where not case w.stage
                        when 'FIRST_READ' then read.kinds is null
                        when 'SECOND_READ' then read.kinds = 'FIRST_READ'
                        when 'THIRD_READ' then read.kinds = 'FIRST_READ+SECOND_READ'
                        when 'ADJUDICATION' then read.kinds = 'FIRST_READ+SECOND_READ'
                        else coalesce(read.kinds, '') in ('FIRST_READ', 'FIRST_READ+SECOND_READ',
                            'FIRST_READ+SECOND_READ+THIRD_READ', 'ADJUDICATION+FIRST_READ+SECOND_READ')
                    end
                    -- What an integrity case decided was perhaps never read.
                    and not (w.stage = 'DECIDED' and exists (
                        select 1 from review.integrity_case i
                        where i.submission_id = w.submission_id and i.state = 'CONFIRMED'))
                    -- All that is said of it was said in works of team members.
                    and not (w.nothing_to_read and read.kinds is null)
                """);
        QUERIES.put(
                InvariantRule.SHARED_RESULT_NOT_TAKEN,
                """
                select w.submission_id from review.work w
                left join credential.published_shared_artifact a on a.id = w.shared_artifact_id
                where w.stage = 'SHARED_RESULT' and (a.id is null or a.known_at < ?1
                        or (a.known_at is null and not exists (
                            select 1 from credential.published_standing lead
                            where lead.id = a.lead_submission_id and lead.state in ('SUBMITTED', 'IN_REVIEW'))))
                    and not exists (
                        select 1 from review.integrity_case i
                        where i.submission_id = w.submission_id and i.state = 'OPEN')
                """);
        QUERIES.put(
                InvariantRule.COUNT_DIFFERS,
                """
                select concat_ws(' ', coalesce(told.version_id, real.version_id), coalesce(told.kind, real.kind),
                    coalesce(told.state, real.state), coalesce(told.due_at, real.due_at))
                from (select * from review.task_count where tasks <> 0 or minutes <> 0) told
                full join (
                    select version_id, kind, state, due_at, count(*) as tasks, sum(estimated_minutes) as minutes
                    from review.review_task t where %s group by version_id, kind, state, due_at) real
                    on real.version_id = told.version_id and real.kind = told.kind and real.state = told.state
                        and real.due_at = told.due_at
                where told.tasks is distinct from real.tasks or told.minutes is distinct from real.minutes
                """
                        .formatted(OPEN));
    }

    private InvariantQueries() {}

    /** How many, and five of them. */
    static String report(InvariantRule rule) {
        return """
        with broken (id) as materialized (%s)
        select count(*), array_to_string(array(select cast(id as text) from broken order by 1 limit 5), ',')
        from broken
        """
                .formatted(QUERIES.get(rule));
    }
}
