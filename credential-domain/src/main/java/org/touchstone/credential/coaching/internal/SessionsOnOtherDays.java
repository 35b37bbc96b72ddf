package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.coaching.WorkingDays;
import org.touchstone.credential.coaching.WorkingDaysChanged;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Notices;

/**
 * Plans by a new calendar what is due today or later and was not moved by hand, and tells whose
 * sessions have new days: each educator, and each coach once for all of theirs. A session whose
 * span has no working day left from today on stays where it is.
 */
@Dependent
public class SessionsOnOtherDays {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject PlanBook plans;
    @Inject Notices notices;
    @Inject BusinessDays days;

    /**
     * @param changed observed in the transaction that changes the calendar
     * @return how many sessions moved
     */
    public int workingDaysChanged(@Observes WorkingDaysChanged changed) {
        WorkingDays before = changed.before();
        WorkingDays after = changed.after();
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
                                        .formatted(PlanBook.IS_HELD))
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
}
