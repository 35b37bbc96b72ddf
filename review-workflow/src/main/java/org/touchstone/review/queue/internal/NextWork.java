package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.touchstone.review.queue.ReviewerIsAtCap;
import org.touchstone.review.queue.ReviewerIsSuspended;

/**
 * Decides who gets what: one statement each, and readers pass over a row that another is taking.
 */
@Dependent
public class NextWork {
    private static final String CHOICE =
            "select t.id from review.review_task t where %s order by "
                    + ClaimableWork.ORDER
                    + " limit 1 for update of t skip locked";

    private static final String TAKE =
            """
            , taken as (
                update review.review_task t set state = 'CLAIMED' from next where t.id = next.id returning t.id
            )
            insert into review.task_claim (id, task_id, reviewer_id, token, claimed_at, expires_at)
            select cast(?6 as uuid), taken.id, ?1, cast(?7 as uuid), ?2, ?8 from taken
            """;

    /** The second choice is looked for only when there is no first. */
    private static final String CLAIM_NEXT =
            "with first_choice as ("
                    + CHOICE.formatted(
                            ClaimableWork.walking(
                                    ClaimableWork.MAY_CLAIM
                                            + " and "
                                            + ClaimableWork.IS_A_FIRST_CHOICE))
                    + "), second_choice as ("
                    + CHOICE.formatted(
                            "not exists (select 1 from first_choice) and "
                                    + ClaimableWork.walking(ClaimableWork.MAY_CLAIM))
                    + "), next as (select id from first_choice union all select id from second_choice)"
                    + TAKE;

    private static final String CLAIM_ONE =
            "with next as ("
                    + CHOICE.formatted(
                            "t.id = cast(?9 as uuid) and t.state = 'WAITING' and "
                                    + ClaimableWork.MAY_READ)
                    + ")"
                    + TAKE;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;

    /** Whether the reviewer got one; false: nothing waits that this reviewer may read. */
    boolean claim(UUID reviewer, UUID claimId, Instant now, Instant expiresAt) {
        return claiming(CLAIM_NEXT, reviewer, claimId, now, expiresAt).executeUpdate() == 1;
    }

    /** The same for a work by name; neither qualification nor cap hold a supervisor back. */
    boolean claimOne(UUID taskId, UUID reviewer, UUID claimId, Instant now, Instant expiresAt) {
        return claiming(CLAIM_ONE, reviewer, claimId, now, expiresAt)
                        .setParameter(9, taskId)
                        .executeUpdate()
                == 1;
    }

    private Query claiming(
            String sql, UUID reviewer, UUID claimId, Instant now, Instant expiresAt) {
        return about(em.createNativeQuery(sql), reviewer, now)
                .setParameter(6, claimId)
                .setParameter(7, UUID.randomUUID())
                .setParameter(8, expiresAt.atOffset(ZoneOffset.UTC));
    }

    /** The parameters that {@link ClaimableWork} names. */
    Query about(Query query, UUID reviewer, Instant now) {
        LocalDate today = settings.businessDays().dayOf(now);
        return query.setParameter(1, reviewer)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, today)
                .setParameter(4, settings.businessDays().startOf(today).atOffset(ZoneOffset.UTC))
                .setParameter(5, settings.capMinutes());
    }

    /**
     * Says why there is nothing, where the reviewer can do something about it.
     *
     * @throws ReviewerIsSuspended or {@link ReviewerIsAtCap}; neither when nothing waits at all
     */
    void explainWhyNothing(UUID reviewer, Instant now) {
        if (isSuspended(reviewer)) {
            throw new ReviewerIsSuspended();
        }
        Limit limit = limit(reviewer, now);
        if (limit.isReached()) {
            throw new ReviewerIsAtCap(limit.minutesToday(), limit.cap());
        }
    }

    /** From all scoring. */
    boolean isSuspended(UUID reviewer) {
        return !em.createNativeQuery(
                        "select 1 from review.reviewer_seat where reviewer_id = ?1 and suspended_at is not null")
                .setParameter(1, reviewer)
                .getResultList()
                .isEmpty();
    }

    /**
     * @param isReached work waits, but each of it is over what is left
     */
    record Limit(long minutesToday, long cap, boolean isReached) {}

    Limit limit(UUID reviewer, Instant now) {
        Object[] row =
                (Object[])
                        about(
                                        em.createNativeQuery(
                                                """
                        select %s, %s,
                            exists (select 1 from review.review_task t where %s)
                            and not exists (select 1 from review.review_task t where %s)
                        """
                                                        .formatted(
                                                                ClaimableWork.MINUTES_TODAY,
                                                                ClaimableWork.CAP,
                                                                ClaimableWork.walking(
                                                                        ClaimableWork
                                                                                .MAY_CLAIM_UNCAPPED),
                                                                ClaimableWork.walking(
                                                                        ClaimableWork.MAY_CLAIM))),
                                        reviewer,
                                        now)
                                .getSingleResult();
        return new Limit(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Boolean) row[2]);
    }
}
