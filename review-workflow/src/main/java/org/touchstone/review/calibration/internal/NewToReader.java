package org.touchstone.review.calibration.internal;

/**
 * Which works are new to a reader, as a condition on {@code review.work w}: the exclusions of a
 * claim, so that nobody is tested on a work that they wrote, read or may recognize.
 *
 * <p>Parameters: 1 the reviewer, 2 the agency's day.
 */
final class NewToReader {
    /** The educator who handed it in, and the members of a team that shares part of it. */
    private static final String AUTHORS =
            "array_append(cast(string_to_array(w.co_authors, ',') as uuid[]), w.author_id)";

    static final String CONDITION =
            """
            not (?1 = any(%1$s))
            and not exists (
                select 1 from credential.published_membership mine
                join credential.published_membership theirs on theirs.organization_id = mine.organization_id
                join credential.published_organization school on school.id = mine.organization_id
                where mine.person_id = ?1 and theirs.person_id = any(%1$s) and school.type = 'SCHOOL'
                    and coalesce(mine.begins_on, '-infinity') <= ?2 and coalesce(mine.ends_on, 'infinity') >= ?2
                    and coalesce(theirs.begins_on, '-infinity') <= ?2
                    and coalesce(theirs.ends_on, 'infinity') >= ?2)
            and not exists (
                select 1 from credential.published_coaching_assignment coaching
                where coaching.coach_id = ?1 and coaching.educator_id = any(%1$s)
                    and coaching.apart_until >= cast(w.received_at as date))
            and not exists (
                select 1 from review.scorecard read join review.review_task t on t.id = read.task_id
                where read.reviewer_id = ?1 and t.submission_id = w.submission_id)
            and not exists (
                select 1 from review.task_claim gone join review.review_task other on other.id = gone.task_id
                where gone.reviewer_id = ?1 and gone.release_reason = 'CONFLICT_OF_INTEREST'
                    and array_append(other.co_authors, other.author_id) && %1$s)
            """
                    .formatted(AUTHORS);

    private NewToReader() {}
}
