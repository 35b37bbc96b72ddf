package org.touchstone.credential.coaching.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.coaching.WorkingDays;
import org.touchstone.credential.coaching.internal.Spans.Span;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.Deadlines;

/**
 * Keeps the planned sessions of a cohort as its cadence and its assignments ask for them. What was
 * due before today stays as it was planned; what is to come is planned again.
 */
@Dependent
public class PlanBook {
    /** Whether the planned session p was held; nobody needs to hear of it then. */
    static final String IS_HELD =
            """
            exists (
                select from credential.coaching_attendance t
                join credential.coaching_meeting m on m.id = t.meeting_id and m.withdrawn_at is null
                where t.educator_id = p.educator_id and t.program_id = p.program_id
                    and m.held_on between p.begins_on and p.ends_on)
            """;

    /** The deadline before a session is due; its subject is the planned session. */
    static final String DUE = "coaching-due";

    /** The deadline after a session was due. */
    static final String OVERDUE = "coaching-overdue";

    /** Working days before the due day on which coach and educator are reminded. */
    private static final int NOTICE = 3;

    private static final String STAYS_WHERE_IT_WAS_MOVED =
            "p.moved_at is not null and p.due_on between excluded.begins_on and excluded.ends_on";

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject WorkingDays working;
    @Inject Deadlines deadlines;
    @Inject BusinessDays days;

    /** Of one educator. */
    private static final class Coached {
        private final List<LocalDate[]> assignments = new ArrayList<>();
        private LocalDate plannedUntil;

        private boolean isCoachedOn(LocalDate day) {
            return assignments.stream()
                    .anyMatch(one -> !day.isBefore(one[0]) && !day.isAfter(one[1]));
        }

        private LocalDate until() {
            return assignments.stream()
                    .map(one -> one[1])
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }

        private LocalDate from(LocalDate cohortBegins) {
            if (plannedUntil != null) {
                return plannedUntil.plusDays(1);
            }
            LocalDate first = assignments.get(0)[0];
            return first.isBefore(cohortBegins) ? cohortBegins : first;
        }
    }

    /** For everybody who is or was coached in the cohort. */
    void replan(UUID cohortId) {
        replan(cohortId, null);
    }

    /**
     * @param educators null: everybody
     */
    void replan(UUID cohortId, Collection<UUID> educators) {
        Object[] cohort =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select coaching_cadence, cast(starts_on as text) from credential.program
                                        where id = ?1
                                        """)
                                .setParameter(1, cohortId)
                                .getSingleResult();
        String only = educators == null ? "" : joined(educators);
        Map<UUID, Coached> coached = coached(cohortId, only);
        List<String> wanted = new ArrayList<>();
        LocalDate today = days.today();
        coached.forEach(
                (educator, one) ->
                        Spans.of(
                                        (String) cohort[0],
                                        one.from(LocalDate.parse((String) cohort[1])),
                                        one.until(),
                                        working::isWorkingDay)
                                .stream()
                                .filter(span -> !span.due().isBefore(today))
                                .filter(span -> one.isCoachedOn(span.due()))
                                .forEach(span -> wanted.add(line(educator, span))));
        keep(cohortId, only, String.join(",", wanted), today);
    }

    private static String line(UUID educator, Span span) {
        return educator + " " + span.begin() + " " + span.end() + " " + span.due();
    }

    private Map<UUID, Coached> coached(UUID cohortId, String only) {
        Map<UUID, Coached> found = new LinkedHashMap<>();
        for (Object each :
                em.createNativeQuery(
                                """
                                select a.educator_id, cast(a.begins_on as text), cast(a.ends_on as text),
                                    cast((select max(p.ends_on) from credential.coaching_plan p
                                        where p.program_id = a.program_id and p.educator_id = a.educator_id
                                            and p.due_on < ?3) as text)
                                from credential.coaching_assignment a
                                where a.program_id = ?1 and a.ends_on >= a.begins_on
                                    and (?2 = '' or a.educator_id = any(cast(string_to_array(?2, ',') as uuid[])))
                                order by a.educator_id, a.begins_on
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, only)
                        .setParameter(3, days.today())
                        .getResultList()) {
            Object[] row = (Object[]) each;
            Coached one = found.computeIfAbsent((UUID) row[0], educator -> new Coached());
            one.assignments.add(
                    new LocalDate[] {
                        LocalDate.parse((String) row[1]), LocalDate.parse((String) row[2])
                    });
            one.plannedUntil = row[3] == null ? null : LocalDate.parse((String) row[3]);
        }
        return found;
    }

    /** Two statements, however many they are; a session that stays planned keeps its id. */
    private void keep(UUID cohortId, String only, String wanted, LocalDate today) {
        String table =
                """
                select cast(split_part(w.line, ' ', 1) as uuid) as educator_id,
                    cast(split_part(w.line, ' ', 2) as date) as begins_on,
                    cast(split_part(w.line, ' ', 3) as date) as ends_on,
                    cast(split_part(w.line, ' ', 4) as date) as due_on
                from unnest(string_to_array(?2, ',')) as w(line)
                """;
        em.createNativeQuery(
                        """
                        delete from credential.coaching_plan p
                        where p.program_id = ?1 and p.due_on >= ?3
                            and (?4 = '' or p.educator_id = any(cast(string_to_array(?4, ',') as uuid[])))
                            and (p.educator_id, p.begins_on) not in (
                                select wanted.educator_id, wanted.begins_on from (%s) wanted)
                        """
                                .formatted(table))
                .setParameter(1, cohortId)
                .setParameter(2, wanted)
                .setParameter(3, today)
                .setParameter(4, only)
                .executeUpdate();
        List<?> planned =
                em.createNativeQuery(
                                """
                                insert into credential.coaching_plan as p
                                    (id, program_id, educator_id, begins_on, ends_on, due_on)
                                select gen_random_uuid(), ?1, wanted.educator_id, wanted.begins_on, wanted.ends_on,
                                    wanted.due_on
                                from (%1$s) wanted
                                on conflict (program_id, educator_id, begins_on) do update
                                    set ends_on = excluded.ends_on, due_on = case when %2$s then p.due_on
                                            else excluded.due_on end,
                                        moved_at = case when %2$s then p.moved_at end
                                where (p.ends_on, p.due_on) is distinct from (excluded.ends_on, excluded.due_on)
                                returning p.id, cast(p.due_on as text)
                                """
                                        .formatted(table, STAYS_WHERE_IT_WAS_MOVED))
                        .setParameter(1, cohortId)
                        .setParameter(2, wanted)
                        .getResultList();
        Map<UUID, LocalDate> due = new HashMap<>();
        for (Object each : planned) {
            Object[] row = (Object[]) each;
            due.put((UUID) row[0], LocalDate.parse((String) row[1]));
        }
        remind(due, working);
    }

    /** The days on which coach and educator hear of a session that is due then, at their start. */
    List<LocalDate> reminders(LocalDate due, WorkingDays calendar) {
        return List.of(
                Spans.shift(due, -NOTICE, calendar::isWorkingDay),
                Spans.shift(due, 1, calendar::isWorkingDay));
    }

    /** Sets when coach and educator are reminded of these sessions. */
    void remind(Map<UUID, LocalDate> due, WorkingDays calendar) {
        Map<UUID, Instant> soon = new HashMap<>();
        Map<UUID, Instant> overdue = new HashMap<>();
        due.forEach(
                (id, day) -> {
                    List<LocalDate> reminders = reminders(day, calendar);
                    soon.put(id, startOf(reminders.get(0)));
                    overdue.put(id, startOf(reminders.get(1)));
                });
        deadlines.setAll(DUE, soon);
        deadlines.setAll(OVERDUE, overdue);
    }

    private Instant startOf(LocalDate day) {
        return days.endOf(day.minusDays(1));
    }

    static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
