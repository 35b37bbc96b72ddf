package org.touchstone.review.queue.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.queue.QueueFigures;

@Stateless
public class QueueFiguresBean implements QueueFigures {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewSettings settings;
    @Inject Clock clock;

    @Override
    public Figures of(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        Instant now = clock.instant();
        AgencyCalendar days = settings.businessDays();
        LocalDate today = days.dayOf(now);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Figures(
                waiting(reviewer.personId(), now, today),
                sealedSince(reviewer.personId(), days.startOf(today)),
                sealedSince(reviewer.personId(), days.startOf(monday)));
    }

    @Override
    public Backlog backlog() {
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                        select count(*) filter (where state = 'WAITING'),
                            count(*) filter (where state = 'CLAIMED'),
                            count(*) filter (where due_at <= ?1),
                            coalesce(extract(epoch from cast(?1 as timestamptz)
                                - min(opened_at) filter (where state = 'WAITING')), 0)
                        from review.review_task where state in ('WAITING', 'CLAIMED')
                        """)
                                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult();
        return new Backlog(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Waiting> waiting(UUID reviewer, Instant now, LocalDate today) {
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                        select mc.code, mc.title, count(*), count(*) filter (where t.due_at <= ?2)
                        from review.review_task t
                        join credential.published_micro_credential mc on mc.id = t.micro_credential_id
                        where %s group by mc.code, mc.title order by mc.title
                        """
                                        .formatted(ClaimableWork.CONDITION))
                        .setParameter(1, reviewer)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .setParameter(3, today)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Waiting(
                                        (String) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).intValue(),
                                        ((Number) row[3]).intValue()))
                .toList();
    }

    private int sealedSince(UUID reviewer, Instant moment) {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                select count(*) from review.task_claim
                                where reviewer_id = ?1 and end_reason = 'SEALED' and ended_at >= ?2
                                """)
                                .setParameter(1, reviewer)
                                .setParameter(2, moment.atOffset(ZoneOffset.UTC))
                                .getSingleResult())
                .intValue();
    }
}
