package org.touchstone.review.queue.internal;

import java.util.EnumMap;
import java.util.Map;
import org.touchstone.review.queue.ReadingRule;

/**
 * The rules of who may read what, as the condition and the order of the claim's query. They are
 * here and nowhere else: a page cannot offer what the query would not give.
 *
 * <p>Parameters: 1 the reviewer, 2 now, 3 the agency's day, 4 its first moment, 5 the agency's cap
 * in minutes a day.
 *
 * <p>The query walks the queue's index from its head and stops at the first work that fits. {@link
 * #walking} keeps PostgreSQL from doing otherwise.
 */
final class ClaimableWork {
    /** As the queue's index has it. */
    static final String WAITS =
            "t.state = 'WAITING' and t.kind in ('FIRST_READ', 'SECOND_READ', 'THIRD_READ', 'APPEAL', 'VALIDITY')";

    private static final String IS_FOR_ANYBODY_OR_ME =
            "(t.reserved_for is null or t.reserved_for = ?1)";

    /**
     * Who else it is the work of: the members of a team that shares part of it. Null for most, and
     * then the arrays are not computed.
     */
    private static final String IS_NOT_THE_AUTHOR =
            "t.author_id <> ?1 and (t.co_authors is null or not (?1 = any(t.co_authors)))";

    private static final String COLLEAGUES =
            """
            select theirs.person_id from credential.published_membership mine
            join credential.published_membership theirs on theirs.organization_id = mine.organization_id
            join credential.published_organization school on school.id = mine.organization_id
            where mine.person_id = ?1 and school.type = 'SCHOOL'
                and coalesce(mine.begins_on, '-infinity') <= ?3 and coalesce(mine.ends_on, 'infinity') >= ?3
                and coalesce(theirs.begins_on, '-infinity') <= ?3
                and coalesce(theirs.ends_on, 'infinity') >= ?3
            """;

    private static final String IS_OF_ANOTHER_SCHOOL = noAuthorIsAmong(COLLEAGUES);

    /**
     * Coaching that ended only after the work came in is coaching of this work, and so is coaching
     * at any time in a cohort that had not ended then. The same as {@code
     * review.coaches_author_of}.
     */
    private static final String DOES_NOT_COACH_THE_AUTHOR =
            coachesNot("= t.author_id")
                    + " and (t.co_authors is null or "
                    + coachesNot("= any(t.co_authors)")
                    + ")";

    private static String coachesNot(String educator) {
        return """
        not exists (
            select 1 from credential.published_coaching_assignment coaching
            where coaching.coach_id = ?1 and coaching.educator_id %s
                and coaching.apart_until >= coalesce(
                    (select cast(work.received_at as date) from review.work work
                        where work.submission_id = t.submission_id),
                    cast(t.opened_at as date)))
        """
                .formatted(educator);
    }

    /**
     * A draft of this same reading is no reading: its author may claim again and go on with it. Nor
     * is one before the work was returned and mended.
     */
    private static final String HAS_NOT_READ_IT =
            """
            not exists (
                select 1 from review.review_task other
                join review.scorecard read on read.task_id = other.id and read.reviewer_id = ?1
                where other.submission_id = t.submission_id
                    and (other.round = t.round or t.kind = 'APPEAL')
                    and (read.sealed_at is not null or other.id <> t.id))
            """;

    /** A conflict about what a team shares is one with each of its members. */
    private static final String IN_CONFLICT =
            """
            select unnest(array_append(other.co_authors, other.author_id)) from review.task_claim gone
            join review.review_task other on other.id = gone.task_id
            where gone.reviewer_id = ?1 and gone.release_reason = 'CONFLICT_OF_INTEREST'
            """;

    private static final String DECLARED_NO_CONFLICT = noAuthorIsAmong(IN_CONFLICT);

    private static String noAuthorIsAmong(String people) {
        return "t.author_id not in (%s) and (t.co_authors is null or not (t.co_authors && array(%s)))"
                .formatted(people, people);
    }

    static final String IS_QUALIFIED =
            """
            (t.version_id not in (
                select qualifying.version_id from review.qualifying_set qualifying
                where qualifying.active and qualifying.kind = 'QUALIFYING')
             or t.version_id in (
                select mine.version_id from review.qualification mine
                where mine.reviewer_id = ?1 and (mine.expires_at is null or mine.expires_at > ?2)))
            and t.version_id not in (
                select mine.version_id from review.qualification mine
                where mine.reviewer_id = ?1 and mine.suspended_at is not null)
            """;

    private static final String IS_NOT_SUSPENDED =
            """
            not exists (
                select 1 from review.reviewer_seat seat
                where seat.reviewer_id = ?1 and seat.suspended_at is not null)
            """;

    private static final String IS_NOT_UNDER_SUSPICION =
            """
            not exists (
                select 1 from review.integrity_case suspected
                where suspected.submission_id = t.submission_id and suspected.state = 'OPEN')
            """;

    /** Of the agency's day: what was sealed and what is in hand, in estimated minutes. */
    static final String MINUTES_TODAY =
            """
            (select coalesce(sum((
                select done.estimated_minutes from review.review_task done where done.id = mine.task_id)), 0)
             from (
                select claim.task_id from review.task_claim claim
                where claim.reviewer_id = ?1 and claim.ended_at is null
                union all
                select claim.task_id from review.task_claim claim
                where claim.reviewer_id = ?1 and claim.ended_at >= ?4 and claim.end_reason = 'SEALED') mine)
            """;

    static final String CAP =
            "coalesce((select seat.cap_minutes from review.reviewer_seat seat where seat.reviewer_id = ?1), ?5)";

    private static final String IS_WITHIN_THE_CAP =
            "t.estimated_minutes <= (select " + CAP + " - " + MINUTES_TODAY + ")";

    /** What may be read by whom, however it is claimed. */
    static final String MAY_READ =
            String.join(
                    " and ",
                    IS_FOR_ANYBODY_OR_ME,
                    IS_NOT_THE_AUTHOR,
                    IS_OF_ANOTHER_SCHOOL,
                    DOES_NOT_COACH_THE_AUTHOR,
                    HAS_NOT_READ_IT,
                    DECLARED_NO_CONFLICT,
                    IS_NOT_SUSPENDED,
                    IS_NOT_UNDER_SUSPICION);

    /** The same rules by name, to say which of them keeps a reader from a work. */
    static final Map<ReadingRule, String> RULES = rules();

    private static Map<ReadingRule, String> rules() {
        Map<ReadingRule, String> rules = new EnumMap<>(ReadingRule.class);
        rules.put(ReadingRule.RESERVED, IS_FOR_ANYBODY_OR_ME);
        rules.put(ReadingRule.AUTHOR, IS_NOT_THE_AUTHOR);
        rules.put(ReadingRule.SCHOOL, IS_OF_ANOTHER_SCHOOL);
        rules.put(ReadingRule.COACH, DOES_NOT_COACH_THE_AUTHOR);
        rules.put(ReadingRule.READ_BEFORE, HAS_NOT_READ_IT);
        rules.put(ReadingRule.CONFLICT, DECLARED_NO_CONFLICT);
        rules.put(ReadingRule.SUSPENDED, IS_NOT_SUSPENDED);
        rules.put(ReadingRule.INTEGRITY_CASE, IS_NOT_UNDER_SUSPICION);
        rules.put(
                ReadingRule.NOT_QUALIFIED,
                "(t.kind in ('ADJUDICATION', 'BACKREAD') or (" + IS_QUALIFIED + "))");
        return rules;
    }

    /** What may be claimed by whom but for the cap, to tell a reviewer why there is nothing. */
    static final String MAY_CLAIM_UNCAPPED = String.join(" and ", MAY_READ, IS_QUALIFIED);

    static final String MAY_CLAIM = MAY_CLAIM_UNCAPPED + " and " + IS_WITHIN_THE_CAP;

    private static final String READ_IT_BEFORE =
            """
            exists (
                select 1 from review.review_task earlier
                join review.scorecard read on read.task_id = earlier.id
                where earlier.author_id = t.author_id and earlier.micro_credential_id = t.micro_credential_id
                    and (earlier.submission_id <> t.submission_id or earlier.round <> t.round)
                    and read.reviewer_id = ?1 and read.sealed_at is not null)
            """;

    /** Whoever reads two works of a team sees the same pieces twice. */
    private static final String READ_A_TEAM_MEMBERS =
            """
            (t.shared_artifact_id is not null and exists (
                select 1 from review.review_task earlier
                join review.scorecard read on read.task_id = earlier.id
                where earlier.shared_artifact_id = t.shared_artifact_id
                    and earlier.submission_id <> t.submission_id
                    and read.reviewer_id = ?1 and read.sealed_at is not null))
            """;

    private static final String GAVE_IT_BACK_TODAY =
            """
            exists (
                select 1 from review.task_claim gone
                where gone.task_id = t.id and gone.reviewer_id = ?1 and gone.end_reason = 'RELEASED'
                    and gone.ended_at > cast(?2 as timestamptz) - interval '1 day')
            """;

    /**
     * Whether the reader gets it before what others should rather read: not who read an earlier
     * attempt or round or a team member's work, nor who gave it back today. What is overdue waits
     * for nobody, so nothing starves.
     */
    static final String IS_A_FIRST_CHOICE =
            "(t.due_at <= ?2 or not ("
                    + String.join(" or ", READ_IT_BEFORE, READ_A_TEAM_MEMBERS, GAVE_IT_BACK_TODAY)
                    + "))";

    /**
     * What is overdue comes first, then what is due next, which is one order: by due date, unless a
     * supervisor moved it; then age.
     */
    static final String ORDER = "t.order_at, t.opened_at, t.id";

    /**
     * A condition on what waits, in one piece. PostgreSQL takes each exclusion for one that
     * excludes half of the works and would, after eight of them, rather fetch and sort everything
     * that waits than walk to the first that fits; or it would turn one into a join over
     * everything. Into a {@code case} it does not look.
     */
    static String walking(String condition) {
        return WAITS + " and case when " + condition + " then true else false end";
    }

    private ClaimableWork() {}
}
