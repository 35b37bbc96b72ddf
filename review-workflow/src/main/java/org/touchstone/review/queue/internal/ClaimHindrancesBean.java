package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.queue.ClaimHindrances;

@Stateless
public class ClaimHindrancesBean implements ClaimHindrances {
    /** The versions are few; of each the search ends at the first work that fits. */
    private static final String ONLY_FOR_THE_QUALIFIED =
            """
            select open.version_id
            from (select distinct version_id from review.task_count
                where state = 'WAITING' and tasks > 0) open
            where exists (
                select 1 from review.review_task t
                where t.version_id = open.version_id and %s and %s and not (%s) offset 0)
            """
                    .formatted(
                            ClaimableWork.WAITS,
                            ClaimableWork.MAY_READ,
                            ClaimableWork.IS_QUALIFIED);

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject NextWork next;
    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public Hindrances of(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        Instant now = clock.instant();
        return new Hindrances(
                next.isSuspended(reviewer.personId()),
                next.limit(reviewer.personId(), now).isReached(),
                onlyForTheQualified(reviewer.personId(), now));
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> onlyForTheQualified(UUID reviewer, Instant now) {
        List<UUID> versions =
                em.createNativeQuery(ONLY_FOR_THE_QUALIFIED)
                        .setParameter(1, reviewer)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .setParameter(3, settings.businessDays().dayOf(now))
                        .getResultList();
        return new HashSet<>(versions);
    }
}
