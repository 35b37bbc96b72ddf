package org.touchstone.review.deadline.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.deadline.ReminderSteps;

@Stateless
public class ReminderStepsBean implements ReminderSteps {
    private static final int MOST_DAYS = 60;
    private static final int MOST_REMINDERS = 20;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;

    @Override
    public List<Step> steps(Actor actor) {
        mayKeepThem(actor);
        return all();
    }

    private static void mayKeepThem(Actor actor) {
        if (!actor.may(Permission.SUPERVISE_SCORING)) {
            actor.mustHave(Permission.MANAGE_CALENDAR);
        }
    }

    private List<Step> all() {
        List<?> found =
                em.createNativeQuery(
                                """
                                select id, about, recipient, offset_days, every_days, budget from review.reminder_step
                                order by about, offset_days, recipient
                                """)
                        .getResultList();
        return found.stream().map(row -> step((Object[]) row)).toList();
    }

    private static Step step(Object[] row) {
        return new Step(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue());
    }

    @Override
    public Step change(Actor actor, UUID stepId, int offsetDays, int everyDays, int budget) {
        mayKeepThem(actor);
        mustBeSound(offsetDays, everyDays, budget);
        Step before = find(stepId);
        if (all().stream()
                .anyMatch(
                        other ->
                                !other.id().equals(stepId)
                                        && other.about().equals(before.about())
                                        && other.recipient().equals(before.recipient())
                                        && other.offsetDays() == offsetDays)) {
            throw InvalidRequest.field(
                    "offsetDays",
                    "step-exists",
                    "Another step reminds the same people on that day.");
        }
        em.createNativeQuery(
                        """
                        update review.reminder_step set offset_days = ?2, every_days = ?3, budget = ?4
                        where id = ?1
                        """)
                .setParameter(1, stepId)
                .setParameter(2, offsetDays)
                .setParameter(3, everyDays)
                .setParameter(4, budget)
                .executeUpdate();
        Step after = find(stepId);
        audit.record(
                actor, "calendar.step-changed", "ReminderStep", stepId, json(before), json(after));
        return after;
    }

    private Step find(UUID stepId) {
        return all().stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new NotFound("reminder step", stepId));
    }

    private static void mustBeSound(int offsetDays, int everyDays, int budget) {
        List<Detail> faults = new ArrayList<>();
        range(faults, "offsetDays", offsetDays, -MOST_DAYS, MOST_DAYS);
        range(faults, "everyDays", everyDays, 1, MOST_DAYS);
        range(faults, "budget", budget, 0, MOST_REMINDERS);
        if (!faults.isEmpty()) {
            throw new InvalidRequest("The step cannot be like this.", faults);
        }
    }

    private static void range(List<Detail> faults, String field, int value, int from, int to) {
        if (value < from || value > to) {
            faults.add(
                    new Detail(
                            field,
                            "out-of-range",
                            "Give '"
                                    + field
                                    + "' as a whole number from "
                                    + from
                                    + " to "
                                    + to
                                    + "."));
        }
    }

    private static String json(Step step) {
        return Json.createObjectBuilder()
                .add("offsetDays", step.offsetDays())
                .add("everyDays", step.everyDays())
                .add("budget", step.budget())
                .build()
                .toString();
    }
}
