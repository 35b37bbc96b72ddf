package org.touchstone.review.queue.internal;

/**
 * The rules of who may read what, as the condition and the order of the claim's query. They are
 * here and nowhere else: a page cannot offer what the query would not give.
 *
 * <p>Parameters: 1 the reviewer, 2 now, 3 the agency's day.
 */
final class ClaimableWork {

    private static final String WAITS = "t.state = 'WAITING'";

    private static final String IS_NOT_THE_AUTHOR = "t.author_id <> ?1";

    private static final String IS_OF_ANOTHER_SCHOOL =
            """
            not exists (
                select 1 from credential.published_membership mine
                join credential.published_membership theirs on theirs.organization_id = mine.organization_id
                join credential.published_organization school on school.id = mine.organization_id
                where mine.person_id = ?1 and theirs.person_id = t.author_id and school.type = 'SCHOOL'
                    and coalesce(mine.begins_on, '-infinity') <= ?3 and coalesce(mine.ends_on, 'infinity') >= ?3
                    and coalesce(theirs.begins_on, '-infinity') <= ?3
                    and coalesce(theirs.ends_on, 'infinity') >= ?3)
            """;

    /** Coaching that ended only after the work came in is coaching of this work. */
    private static final String DOES_NOT_COACH_THE_AUTHOR =
            """
            not exists (
                select 1 from credential.published_coaching_assignment coaching
                where coaching.coach_id = ?1 and coaching.educator_id = t.author_id
                    and (coaching.ends_on is null or coaching.ends_on >= cast(t.opened_at as date)))
            """;

    /** A draft of this same reading is no reading: its author may claim again and go on with it. */
    private static final String HAS_NOT_READ_IT =
            """
            not exists (
                select 1 from review.scorecard read
                join review.review_task other on other.id = read.task_id
                where read.reviewer_id = ?1 and other.submission_id = t.submission_id
                    and (read.sealed_at is not null or other.id <> t.id))
            """;

    private static final String DECLARED_NO_CONFLICT =
            """
            not exists (
                select 1 from review.task_claim gone
                join review.review_task other on other.id = gone.task_id
                where gone.reviewer_id = ?1 and other.author_id = t.author_id
                    and gone.release_reason = 'CONFLICT_OF_INTEREST')
            """;

    static final String CONDITION =
            String.join(
                    " and ",
                    WAITS,
                    IS_NOT_THE_AUTHOR,
                    IS_OF_ANOTHER_SCHOOL,
                    DOES_NOT_COACH_THE_AUTHOR,
                    HAS_NOT_READ_IT,
                    DECLARED_NO_CONFLICT);

    private static final String READ_AN_EARLIER_ATTEMPT =
            """
            exists (
                select 1 from review.review_task earlier
                join review.scorecard read on read.task_id = earlier.id
                where earlier.author_id = t.author_id and earlier.micro_credential_id = t.micro_credential_id
                    and earlier.submission_id <> t.submission_id and read.reviewer_id = ?1
                    and read.sealed_at is not null)
            """;

    private static final String GAVE_IT_BACK_TODAY =
            """
            exists (
                select 1 from review.task_claim gone
                where gone.task_id = t.id and gone.reviewer_id = ?1 and gone.end_reason = 'RELEASED'
                    and gone.ended_at > cast(?2 as timestamptz) - interval '1 day')
            """;

    /**
     * What is overdue comes first, then what is due next, which is one order: by due date; then
     * age. A reader of an earlier attempt, or who gave the work back today, gets it only after all
     * else, and no longer once it is overdue: nothing starves.
     */
    static final String ORDER =
            "case when t.due_at > ?2 and ("
                    + READ_AN_EARLIER_ATTEMPT
                    + " or "
                    + GAVE_IT_BACK_TODAY
                    + ") then 1 else 0 end, t.due_at, t.opened_at, t.id";

    private ClaimableWork() {}
}
