package org.touchstone.review.adjudication.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.review.deadline.AgencyCalendar;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.Claims;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.review.queue.TaskKind;

@Stateless
public class AdjudicationsBean implements Adjudications {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject ReviewQueue queue;
    @Inject Claims claims;
    @Inject SealedPairs pairs;
    @Inject AgencyCalendars calendars;
    @Inject Clock clock;

    @Override
    public Page<Open> open(Actor supervisor, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select t.id, t.work_number, mc.code, mc.title, t.kind, t.due_at, t.state,
                            claim.reviewer_id is not distinct from cast(?1 as uuid), t.opened_at
                        from review.review_task t
                        join credential.published_micro_credential mc on mc.id = t.micro_credential_id
                        left join review.task_claim claim on claim.task_id = t.id and claim.ended_at is null
                        left join review.scorecard again on again.task_id = t.reading_of and again.sealed_at is not null
                        where t.state in ('WAITING', 'CLAIMED') and t.kind in ('ADJUDICATION', 'BACKREAD')
                            and not review.coaches_author_of(cast(?1 as uuid), t.submission_id)
                        order by t.kind, t.due_at,
                            (select min(c.claimed_at) from review.task_claim c where c.reviewer_id = again.reviewer_id)
                                desc nulls last, t.id
                        limit ?2 offset ?3
                        """)
                        .setParameter(1, supervisor.personId().toString())
                        .setParameter(2, Page.SIZE + 1)
                        .setParameter(3, Page.offset(page))
                        .getResultList();
        AgencyCalendar days = calendars.current();
        LocalDate today = days.dayOf(clock.instant());
        return Page.of(rows, page, row -> open((Object[]) row, days, today));
    }

    private static Open open(Object[] row, AgencyCalendar days, LocalDate today) {
        Instant dueAt = InstantColumn.read(row[5]);
        LocalDate dueOn = days.dueDayOf(dueAt);
        return new Open(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                TaskKind.valueOf((String) row[4]),
                dueOn,
                days.between(today, dueOn),
                row[6].equals("CLAIMED"),
                (Boolean) row[7],
                InstantColumn.read(row[8]));
    }

    @Override
    public ClaimedWork claim(Actor supervisor, UUID taskId) {
        return queue.claimOne(supervisor, taskId);
    }

    @Override
    public Optional<SideBySide> readings(Actor supervisor, UUID claimId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Claims.Held held = claims.find(supervisor, claimId);
        if (held.kind() != TaskKind.ADJUDICATION) {
            return Optional.empty();
        }
        ClaimedWork work = queue.work(supervisor, claimId);
        return Optional.of(
                pairs.of(
                        held.workNumber(),
                        work.microCredential(),
                        reading(held.taskId(), TaskKind.FIRST_READ),
                        reading(held.taskId(), TaskKind.SECOND_READ)));
    }

    private UUID reading(UUID adjudication, TaskKind kind) {
        return (UUID)
                em.createNativeQuery(
                                """
                        select read.id from review.review_task t
                        join review.review_task read on read.submission_id = t.submission_id and read.round = t.round
                        where t.id = ?1 and read.kind = ?2 and read.state = 'SEALED'
                        """)
                        .setParameter(1, adjudication)
                        .setParameter(2, kind.name())
                        .getSingleResult();
    }
}
