package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.coaching.PlannedSessions;
import org.touchstone.credential.coaching.SessionIsOver;
import org.touchstone.credential.coaching.WorkingDays;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class PlannedSessionsBean implements PlannedSessions {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PlanBook plans;
    @Inject WorkingDays working;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    @Override
    public void move(Actor coach, UUID plannedId, LocalDate day) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        Object[] row = mine(coach, plannedId);
        LocalDate begins = Rows.day(row[0]);
        LocalDate ends = Rows.day(row[1]);
        LocalDate due = Rows.day(row[2]);
        if ((Boolean) row[4] || due.isBefore(days.today())) {
            throw new SessionIsOver();
        }
        if (day == null
                || day.isBefore(days.today())
                || day.isBefore(begins)
                || day.isAfter(ends)
                || !working.isWorkingDay(day)) {
            throw InvalidRequest.field(
                    "day",
                    "not-a-day-of-its-span",
                    "Give a working day of the agency from "
                            + (begins.isBefore(days.today()) ? days.today() : begins)
                            + " to "
                            + ends
                            + ": each session stays in its own span.");
        }
        if (day.equals(due)) {
            return;
        }
        em.createNativeQuery(
                        "update credential.coaching_plan set due_on = ?2, moved_at = ?3 where id = ?1")
                .setParameter(1, plannedId)
                .setParameter(2, day)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        plans.remind(Map.of(plannedId, day), working);
        audit.record(
                coach, "coaching.session-moved", "PlannedSession", plannedId, json(due), json(day));
        notices.tell(
                (UUID) row[3],
                "coaching-moved-by-coach",
                List.of(due.toString(), day.toString()),
                "/educator/coaching",
                null);
    }

    /** Locked, so that two moves come one after the other. */
    private Object[] mine(Actor coach, UUID plannedId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select cast(p.begins_on as text), cast(p.ends_on as text), cast(p.due_on as text),
                                    p.educator_id, %s
                                from credential.coaching_plan p
                                where p.id = ?1 and exists (
                                    select from credential.coaching_assignment a
                                    where a.program_id = p.program_id and a.educator_id = p.educator_id
                                        and a.coach_id = ?2 and a.begins_on <= ?3 and a.ends_on >= ?3)
                                for update of p
                                """
                                        .formatted(PlanBook.IS_HELD))
                        .setParameter(1, plannedId)
                        .setParameter(2, coach.personId())
                        .setParameter(3, days.today())
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("planned session", plannedId);
        }
        return (Object[]) found.get(0);
    }

    private static String json(LocalDate due) {
        return Json.createObjectBuilder().add("due", due.toString()).build().toString();
    }
}
