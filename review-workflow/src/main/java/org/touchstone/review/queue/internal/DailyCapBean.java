package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.DailyCap;

@Stateless
public class DailyCapBean implements DailyCap {
    /** ClaimableWork numbers its parameters; 2 and 3 are not needed here. */
    private static final String MINUTES =
            "select " + ClaimableWork.CAP + ", " + ClaimableWork.MINUTES_TODAY;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public Minutes today(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        AgencyCalendar days = settings.businessDays();
        LocalDate today = days.dayOf(clock.instant());
        Object[] row =
                (Object[])
                        em.createNativeQuery(MINUTES)
                                .setParameter(1, reviewer.personId())
                                .setParameter(4, days.startOf(today).atOffset(ZoneOffset.UTC))
                                .setParameter(5, settings.capMinutes())
                                .getSingleResult();
        return new Minutes(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }
}
