package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.NobodyCoachesYou;
import org.touchstone.credential.coaching.OwnCoaching;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class OwnCoachingBean implements OwnCoaching {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ThreadRows threads;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    @Override
    public List<Own> mine(Actor educator) {
        educator.mustHave(Permission.TAKE_PART);
        List<?> found =
                em.createNativeQuery(
                                """
                                with mine as (
                                    select distinct on (a.program_id) a.program_id, a.educator_id, a.coach_id,
                                        a.begins_on, a.ends_on
                                    from credential.coaching_assignment a
                                    where a.educator_id = ?1 and a.program_id is not null
                                        and a.ends_on >= greatest(a.begins_on, cast(?2 as date))
                                    order by a.program_id, a.begins_on, a.id
                                ), held as (
                                    select s.program_id, count(*) as sessions, sum(s.minutes) as minutes,
                                        max(s.held_on) as last_on
                                    from credential.published_coaching_session s
                                    where s.person_id = ?1 group by s.program_id
                                ), answered as (
                                    select distinct on (r.program_id) r.program_id, r.answer, r.closed_at
                                    from credential.coaching_request r
                                    where r.educator_id = ?1 and r.answer is not null
                                    order by r.program_id, r.closed_at desc
                                )
                                select m.program_id, g.title, p.given_name || ' ' || p.family_name,
                                    cast(m.begins_on as text), cast(m.ends_on as text), m.begins_on <= ?2,
                                    (select cast(min(n.due_on) as text) from credential.coaching_plan n
                                     where n.program_id = m.program_id and n.educator_id = ?1 and n.due_on >= ?2
                                        and (held.last_on is null or held.last_on < n.begins_on)),
                                    cast(held.last_on as text), coalesce(held.sessions, 0), coalesce(held.minutes, 0),
                                    r.message, r.asked_at, answered.answer, answered.closed_at
                                from mine m
                                join credential.program g on g.id = m.program_id
                                join credential.person p on p.id = m.coach_id
                                left join held on held.program_id = m.program_id
                                left join credential.coaching_request r on r.program_id = m.program_id
                                    and r.educator_id = m.educator_id and r.closed_at is null
                                left join answered on answered.program_id = m.program_id
                                order by m.begins_on, g.title
                                """)
                        .setParameter(1, educator.personId())
                        .setParameter(2, days.today())
                        .getResultList();
        return found.stream().map(row -> own((Object[]) row)).toList();
    }

    private static Own own(Object[] row) {
        return new Own(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Rows.day(row[3]),
                Rows.day(row[4]),
                (Boolean) row[5],
                Rows.day(row[6]),
                Rows.day(row[7]),
                Rows.number(row[8]),
                Rows.number(row[9]),
                (String) row[10],
                InstantColumn.read(row[11]),
                (String) row[12],
                InstantColumn.read(row[13]));
    }

    @Override
    public void ask(Actor educator, UUID cohortId, String message) {
        educator.mustHave(Permission.TAKE_PART);
        String words =
                Rows.required(
                        message,
                        MESSAGE_LIMIT,
                        "message",
                        "Say in at most " + MESSAGE_LIMIT + " characters what it is about.");
        List<UUID> coaches = coaches(educator, cohortId);
        if (coaches.isEmpty()) {
            throw new NobodyCoachesYou();
        }
        UUID request =
                (UUID)
                        em.createNativeQuery(
                                        """
                                        insert into credential.coaching_request
                                            (id, program_id, educator_id, message, asked_at)
                                        values (?1, ?2, ?3, ?4, ?5)
                                        on conflict (program_id, educator_id) where closed_at is null
                                            do update set message = excluded.message
                                        returning id
                                        """)
                                .setParameter(1, UUID.randomUUID())
                                .setParameter(2, cohortId)
                                .setParameter(3, educator.personId())
                                .setParameter(4, words)
                                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult();
        audit.record(educator, "coaching.asked", "CoachingRequest", request);
        String name = threads.nameOf(educator.personId());
        for (UUID coach : coaches) {
            notices.tell(
                    coach,
                    "coaching-asked",
                    List.of(name),
                    "/coach/educator?id=" + educator.personId(),
                    "coaching-asked:" + request + ":" + coach);
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> coaches(Actor educator, UUID cohortId) {
        return em.createNativeQuery(
                        """
                        select distinct coach_id from credential.coaching_assignment
                        where educator_id = ?1 and program_id = ?2 and begins_on <= ?3 and ends_on >= ?3
                        """)
                .setParameter(1, educator.personId())
                .setParameter(2, cohortId)
                .setParameter(3, days.today())
                .getResultList();
    }

    @Override
    public void takeBack(Actor educator, UUID cohortId) {
        educator.mustHave(Permission.TAKE_PART);
        List<?> closed =
                em.createNativeQuery(
                                """
                                update credential.coaching_request set closed_at = ?3, closed_by = educator_id
                                where program_id = ?1 and educator_id = ?2 and closed_at is null returning id
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, educator.personId())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .getResultList();
        closed.forEach(
                id ->
                        audit.record(
                                educator,
                                "coaching.question-taken-back",
                                "CoachingRequest",
                                (UUID) id));
    }

    @Override
    public int unread(Actor educator, UUID attemptId) {
        return threads.unread(threads.own(educator, attemptId).id(), educator.personId());
    }
}
