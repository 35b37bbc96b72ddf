package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
    /** Whether the planned session p was held; nobody needs to hear of it then. */
    private static final String IS_HELD =
            """
            exists (
                select from credential.coaching_attendance t
                join credential.coaching_meeting m on m.id = t.meeting_id and m.withdrawn_at is null
                where t.educator_id = p.educator_id and t.program_id = p.program_id
                    and m.held_on between p.begins_on and p.ends_on)
            """;

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
                                        .formatted(IS_HELD))
                        .setParameter(1, plannedId)
                        .setParameter(2, coach.personId())
                        .setParameter(3, days.today())
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("planned session", plannedId);
        }
        return (Object[]) found.get(0);
    }

    @Override
    public int calendarChanged(Actor actor, WorkingDays before, WorkingDays after) {
        List<Moved> moved = planAgain(after);
        plans.remind(
                moved.stream().collect(Collectors.toMap(Moved::id, Moved::due, (a, b) -> a)),
                after);
        remindOthersAgain(before, after);
        if (!moved.isEmpty()) {
            tell(moved);
        }
        return moved.size();
    }

    private record Moved(UUID id, LocalDate was, LocalDate due) {}

    /** Many sessions have the same span: each span is worked out once. */
    private List<Moved> planAgain(WorkingDays after) {
        List<String> wanted = new ArrayList<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select distinct cast(begins_on as text), cast(ends_on as text), cast(due_on as text)
                                from credential.coaching_plan where due_on >= ?1 and moved_at is null
                                """)
                        .setParameter(1, days.today())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            LocalDate due = Spans.due(Rows.day(row[0]), Rows.day(row[1]), after::isWorkingDay);
            if (!due.equals(Rows.day(row[2])) && !due.isBefore(days.today())) {
                wanted.add(row[0] + " " + row[1] + " " + row[2] + " " + due);
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<?> moved =
                em.createNativeQuery(
                                """
                                update credential.coaching_plan p set due_on = w.due_on
                                from (select cast(split_part(l.line, ' ', 1) as date) as begins_on,
                                        cast(split_part(l.line, ' ', 2) as date) as ends_on,
                                        cast(split_part(l.line, ' ', 3) as date) as was_on,
                                        cast(split_part(l.line, ' ', 4) as date) as due_on
                                    from unnest(string_to_array(?1, ',')) as l(line)) w
                                where p.begins_on = w.begins_on and p.ends_on = w.ends_on and p.due_on = w.was_on
                                    and p.moved_at is null
                                returning p.id, cast(w.was_on as text), cast(p.due_on as text)
                                """)
                        .setParameter(1, String.join(",", wanted))
                        .getResultList();
        return moved.stream()
                .map(Object[].class::cast)
                .map(row -> new Moved((UUID) row[0], Rows.day(row[1]), Rows.day(row[2])))
                .toList();
    }

    /** A reminder comes so many working days before, and these may be others now. */
    private void remindOthersAgain(WorkingDays before, WorkingDays after) {
        Set<String> changed = new TreeSet<>();
        for (Object due :
                em.createNativeQuery(
                                """
                                select distinct cast(due_on as text) from credential.coaching_plan
                                where due_on >= ?1
                                """)
                        .setParameter(1, days.today())
                        .getResultList()) {
            LocalDate day = LocalDate.parse((String) due);
            if (!plans.reminders(day, before).equals(plans.reminders(day, after))) {
                changed.add(day.toString());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> due = new LinkedHashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select id, cast(due_on as text) from credential.coaching_plan
                                where due_on = any(cast(string_to_array(?1, ',') as date[]))
                                """)
                        .setParameter(1, String.join(",", changed))
                        .getResultList()) {
            Object[] row = (Object[]) each;
            due.put((UUID) row[0], Rows.day(row[1]));
        }
        plans.remind(due, after);
    }

    private void tell(List<Moved> moved) {
        Map<UUID, Moved> byId = moved.stream().collect(Collectors.toMap(Moved::id, one -> one));
        Map<UUID, List<Moved>> educators = new LinkedHashMap<>();
        Map<UUID, List<Moved>> coaches = new LinkedHashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select p.id, p.educator_id, a.coach_id
                                from credential.coaching_plan p
                                join credential.coaching_assignment a on a.program_id = p.program_id
                                    and a.educator_id = p.educator_id and a.begins_on <= p.due_on
                                    and a.ends_on >= p.due_on
                                where p.id = any(cast(string_to_array(?1, ',') as uuid[])) and not %s
                                order by p.due_on, p.id
                                """
                                        .formatted(IS_HELD))
                        .setParameter(1, PlanBook.joined(byId.keySet()))
                        .getResultList()) {
            Object[] row = (Object[]) each;
            Moved one = byId.get(row[0]);
            educators.computeIfAbsent((UUID) row[1], id -> new ArrayList<>()).add(one);
            coaches.computeIfAbsent((UUID) row[2], id -> new ArrayList<>()).add(one);
        }
        educators.forEach((id, all) -> tell(id, all, "coaching-moved", "/educator/coaching"));
        coaches.forEach((id, all) -> tell(id, all, "coaching-moved-coach", "/coach/desk"));
    }

    private void tell(UUID person, List<Moved> all, String kind, String address) {
        Moved next = all.get(0);
        notices.tell(
                person,
                all.size() == 1 ? kind : kind + "-several",
                List.of(
                        all.size() == 1 ? next.was().toString() : String.valueOf(all.size()),
                        next.due().toString()),
                address,
                null);
    }

    private static String json(LocalDate due) {
        return Json.createObjectBuilder().add("due", due.toString()).build().toString();
    }
}
