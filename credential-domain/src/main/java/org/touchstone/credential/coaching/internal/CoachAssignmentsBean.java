package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.coaching.CoachAssigned;
import org.touchstone.credential.coaching.CoachAssignments;
import org.touchstone.credential.coaching.IsNoCoach;
import org.touchstone.credential.coaching.NobodyCoachesThemselves;
import org.touchstone.credential.coaching.internal.CoachChange.Period;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.CohortView;

@Stateless
public class CoachAssignmentsBean implements CoachAssignments {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Cohorts cohorts;
    @Inject CoachRows rows;
    @Inject CoachChange change;
    @Inject PlanBook plans;
    @Inject AuditTrail audit;
    @Inject Event<CoachAssigned> assigned;
    @Inject BusinessDays days;

    @Override
    public List<Coach> coaches(Actor manager, UUID cohortId) {
        cohorts.find(manager, cohortId);
        return rows.coaches(cohortId, days.today());
    }

    @Override
    public Paged<Assigned> list(Actor manager, UUID cohortId, boolean uncoached, Paged.Part part) {
        cohorts.find(manager, cohortId);
        return rows.list(cohortId, uncoached, days.today(), part);
    }

    @Override
    public Outcome assign(Actor manager, UUID cohortId, NewAssignment wanted) {
        CohortView cohort = cohorts.find(manager, cohortId);
        change.lock(cohortId);
        Period period = period(cohort, wanted);
        Set<UUID> educators = new LinkedHashSet<>(wanted.educatorIds());
        mustBeSound(wanted.coachId(), educators, period);
        if (!rows.mayCoach(wanted.coachId(), cohortId, period.from())) {
            throw new IsNoCoach();
        }
        mustBeEnrolled(cohortId, educators);
        Set<UUID> changed = new LinkedHashSet<>(educators);
        changed.removeAll(change.keepOn(cohortId, wanted.coachId(), educators, period));
        if (!changed.isEmpty()) {
            change.endOthers(cohortId, changed, period.from());
            change.begin(manager, cohortId, wanted.coachId(), changed, period);
            change.tell(cohort, wanted.coachId(), changed, period);
            assigned.fire(new CoachAssigned(wanted.coachId(), List.copyOf(changed)));
        }
        plans.replan(cohortId, educators);
        audit.record(
                manager,
                "coaching.assigned",
                "Cohort",
                cohortId,
                null,
                json(wanted.coachId(), educators, period).build().toString());
        return new Outcome(changed.size(), educators.size() - changed.size());
    }

    private Period period(CohortView cohort, NewAssignment wanted) {
        LocalDate today = days.today();
        LocalDate first = cohort.text().firstDay();
        return new Period(
                wanted.from() != null ? wanted.from() : today.isBefore(first) ? first : today,
                wanted.to() != null ? wanted.to() : cohort.text().lastDay());
    }

    private void mustBeSound(UUID coach, Set<UUID> educators, Period period) {
        List<Detail> faults = new ArrayList<>();
        if (coach == null) {
            faults.add(new Detail("coach", "required", "Choose a coach."));
        }
        if (educators.isEmpty() || educators.size() > MOST) {
            faults.add(
                    new Detail("educators", "number", "Choose from 1 to " + MOST + " educators."));
        }
        if (period.to().isBefore(period.from())) {
            faults.add(
                    new Detail("to", "before-the-first-day", "The last day is before the first."));
        } else if (period.to().isAfter(period.from().plusYears(3))) {
            faults.add(
                    new Detail("to", "too-long", "A coach is assigned for three years at most."));
        }
        if (period.from().isBefore(days.today().minusYears(1))) {
            faults.add(new Detail("from", "too-long-ago", "Begin within the last year or later."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The coach cannot be assigned like this.", faults);
        }
        if (educators.contains(coach)) {
            throw new NobodyCoachesThemselves();
        }
    }

    private void mustBeEnrolled(UUID cohortId, Set<UUID> educators) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select person_id from credential.participation
                                where program_id = ?1 and state in ('ENROLLED', 'ACTIVE')
                                    and person_id = any(cast(string_to_array(?2, ',') as uuid[]))
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, PlanBook.joined(educators))
                        .getResultList();
        Set<?> enrolled = new HashSet<>(found);
        List<Detail> faults =
                educators.stream()
                        .filter(one -> !enrolled.contains(one))
                        .map(
                                one ->
                                        new Detail(
                                                "educators",
                                                "not-enrolled",
                                                one + " is not enrolled in this cohort."))
                        .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(
                    "Only educators who are enrolled and have not finished can be given a coach.",
                    faults);
        }
    }

    @Override
    public void end(Actor manager, UUID assignmentId, LocalDate lastDay) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select program_id, educator_id, coach_id, cast(begins_on as text),
                                    cast(ends_on as text)
                                from credential.coaching_assignment where id = ?1 and program_id is not null
                                """)
                        .setParameter(1, assignmentId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("assignment", assignmentId);
        }
        Object[] row = (Object[]) found.get(0);
        UUID cohortId = (UUID) row[0];
        cohorts.find(manager, cohortId);
        change.lock(cohortId);
        if (lastDay == null
                || lastDay.isBefore(days.today().minusDays(1))
                || lastDay.isAfter(days.today().plusYears(3))) {
            throw InvalidRequest.field(
                    "to",
                    "not-a-last-day",
                    "Give the last day: yesterday, today or a day to come.");
        }
        LocalDate begins = Rows.day(row[3]);
        LocalDate last = lastDay.isBefore(begins) ? begins.minusDays(1) : lastDay;
        em.createNativeQuery("update credential.coaching_assignment set ends_on = ?2 where id = ?1")
                .setParameter(1, assignmentId)
                .setParameter(2, last)
                .executeUpdate();
        plans.replan(cohortId, List.of((UUID) row[1]));
        audit.record(
                manager,
                "coaching.assignment-ended",
                "Cohort",
                cohortId,
                json((UUID) row[2], Set.of((UUID) row[1]), new Period(begins, Rows.day(row[4])))
                        .build()
                        .toString(),
                json((UUID) row[2], Set.of((UUID) row[1]), new Period(begins, last))
                        .build()
                        .toString());
    }

    private static JsonObjectBuilder json(UUID coach, Set<UUID> educators, Period period) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        educators.forEach(id -> ids.add(id.toString()));
        return Json.createObjectBuilder()
                .add("coach", coach.toString())
                .add("educators", ids)
                .add("from", period.from().toString())
                .add("to", period.to().toString());
    }
}
