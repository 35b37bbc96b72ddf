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

    /** A desk counts no further than this: the page must not slow down as the queue grows. */
    private static final int IN_LINE = 1000;

    @Inject ReviewSettings settings;

    @Inject NextWork next;
    @Inject Clock clock;

    @Override
    public Figures of(Actor reviewer) {
        reviewer.mustHave(Permission.SCORE);
        Instant now = clock.instant();
        AgencyCalendar days = settings.businessDays();
        LocalDate today = days.dayOf(now);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Figures(
                waiting(reviewer.personId(), now),
                sealedSince(reviewer.personId(), days.startOf(today)),
                sealedSince(reviewer.personId(), days.startOf(monday)));
    }

    @Override
    public Backlog backlog() {
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                        select coalesce(sum(tasks) filter (where state = 'WAITING'), 0),
                            coalesce(sum(tasks) filter (where state = 'CLAIMED'), 0),
                            coalesce(sum(tasks) filter (where due_at <= ?1), 0),
                            coalesce(extract(epoch from cast(?1 as timestamptz)
                                - (select min(opened_at) from review.review_task where state = 'WAITING')), 0)
                        from review.task_count
                        """)
                                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult();
        return new Backlog(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Waiting> waiting(UUID reviewer, Instant now) {
        List<Object[]> rows =
                next.about(
                                em.createNativeQuery(
                                        """
                        select mc.code, mc.title, count(*), count(*) filter (where t.due_at <= ?2)
                        from (select t.micro_credential_id, t.due_at from review.review_task t
                            where %s order by %s limit %d) t
                        join credential.published_micro_credential mc on mc.id = t.micro_credential_id
                        group by mc.code, mc.title order by mc.title
                        """
                                                .formatted(
                                                        ClaimableWork.walking(
                                                                ClaimableWork.MAY_CLAIM),
                                                        ClaimableWork.ORDER,
                                                        IN_LINE)),
                                reviewer,
                                now)
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
