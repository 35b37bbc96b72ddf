package org.touchstone.credential.activity.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.ActivityIsFrozen;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class ActivitiesBean implements Activities {
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_STANDARDS = 20;
    private static final int LONGEST_STANDARD = 60;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject WorkRules rules;
    @Inject ActivityCopies copies;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Paged<Activity> mine(Actor educator, Paged.Part part) {
        educator.mustHave(Permission.SUBMIT_WORK);
        long total =
                ((Number)
                                em.createQuery(
                                                "select count(a) from ClassroomActivity a where a.personId = :me")
                                        .setParameter("me", educator.personId())
                                        .getSingleResult())
                        .longValue();
        return new Paged<>(
                views(
                        em.createQuery(
                                        """
                                        select a from ClassroomActivity a where a.personId = :me
                                        order by a.taughtOn desc, a.id
                                        """,
                                        ClassroomActivity.class)
                                .setParameter("me", educator.personId())
                                .setFirstResult(part.first())
                                .setMaxResults(part.size())
                                .getResultList()),
                total);
    }

    @Override
    public Activity find(Actor educator, UUID activityId) {
        return views(List.of(own(educator, activityId, LockModeType.NONE))).get(0);
    }

    @Override
    public Activity note(Actor educator, UUID activityId, ActivityText text) {
        educator.mustHave(Permission.SUBMIT_WORK);
        ActivityText clean = clean(text);
        rules.mustFitTheDay(educator.personId(), clean.taughtOn(), clean.minutes(), activityId);
        if (em.find(ClassroomActivity.class, activityId) == null) {
            em.persist(
                    new ClassroomActivity(activityId, educator.personId(), clean, clock.instant()));
            em.flush();
            audit.record(
                    educator, "activity.noted", "ClassroomActivity", activityId, null, json(clean));
        } else {
            change(educator, activityId, clean);
        }
        return find(educator, activityId);
    }

    private void change(Actor educator, UUID activityId, ActivityText clean) {
        ClassroomActivity activity = changeable(educator, activityId);
        ActivityText before = activity.text();
        if (before.equals(clean)) {
            return;
        }
        activity.describe(clean);
        em.flush();
        copies.change(educator, activity);
        audit.record(
                educator,
                "activity.changed",
                "ClassroomActivity",
                activityId,
                json(before),
                json(clean));
    }

    @Override
    public void remove(Actor educator, UUID activityId) {
        ClassroomActivity activity = changeable(educator, activityId);
        copies.forget(activityId);
        em.remove(activity);
        audit.record(
                educator,
                "activity.removed",
                "ClassroomActivity",
                activityId,
                json(activity.text()),
                null);
    }

    @Override
    public List<Activity> offered(Actor educator, UUID submissionId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        List<?> ids =
                em.createNativeQuery(
                                """
                                select a.id from credential.classroom_activity a
                                where a.person_id = ?1 and not exists (
                                    select from credential.activity_evidence e
                                    where e.activity_id = a.id and e.submission_id = ?2)
                                order by a.taught_on desc, a.id limit ?3
                                """)
                        .setParameter(1, educator.personId())
                        .setParameter(2, submissionId)
                        .setParameter(3, OFFERED)
                        .getResultList();
        return ids.isEmpty()
                ? List.of()
                : views(
                        em.createQuery(
                                        """
                                        select a from ClassroomActivity a where a.id in :ids
                                        order by a.taughtOn desc, a.id
                                        """,
                                        ClassroomActivity.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }

    @Override
    public void attach(Actor educator, UUID activityId, UUID submissionId, UUID requirementId) {
        ClassroomActivity activity = own(educator, activityId, LockModeType.PESSIMISTIC_WRITE);
        copies.add(educator, activity, submissionId, requirementId);
    }

    private ClassroomActivity own(Actor educator, UUID id, LockModeType lock) {
        educator.mustHave(Permission.SUBMIT_WORK);
        ClassroomActivity activity = em.find(ClassroomActivity.class, id, lock);
        if (activity == null || !activity.belongsTo(educator.personId())) {
            throw new NotFound("activity", id);
        }
        return activity;
    }

    private ClassroomActivity changeable(Actor educator, UUID id) {
        ClassroomActivity activity = own(educator, id, LockModeType.PESSIMISTIC_WRITE);
        if (copies.standing(List.of(id)).get(id).isFrozen()) {
            throw new ActivityIsFrozen();
        }
        return activity;
    }

    private ActivityText clean(ActivityText text) {
        WorkRules.Check check = rules.check();
        check.day("taughtOn", text.taughtOn());
        check.minutes("minutes", text.minutes());
        List<String> standards =
                text.standards().stream()
                        .flatMap(code -> java.util.Arrays.stream(code.split(",")))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        if (standards.size() > MOST_STANDARDS
                || standards.stream().anyMatch(code -> code.length() > LONGEST_STANDARD)) {
            check.say(
                    "standards",
                    "too-many",
                    "At most "
                            + MOST_STANDARDS
                            + " codes of at most "
                            + LONGEST_STANDARD
                            + " characters.");
        }
        ActivityText clean =
                new ActivityText(
                        text.taughtOn(),
                        check.text("classLabel", text.classLabel(), LONGEST_LABEL, true),
                        text.minutes(),
                        standards,
                        check.text("done", text.done(), LONGEST_TEXT, true));
        check.refuse();
        return clean;
    }

    private List<Activity> views(List<ClassroomActivity> activities) {
        Map<UUID, ActivityCopies.Standing> standing =
                activities.isEmpty()
                        ? new HashMap<>()
                        : copies.standing(activities.stream().map(ClassroomActivity::id).toList());
        return activities.stream()
                .map(
                        activity -> {
                            ActivityText text = activity.text();
                            ActivityCopies.Standing at = standing.get(activity.id());
                            return new Activity(
                                    activity.id(),
                                    text,
                                    at.isFrozen(),
                                    at.attempts(),
                                    NamesOfStudents.mayBeIn(text.done())
                                            || NamesOfStudents.mayBeIn(text.classLabel()));
                        })
                .toList();
    }

    /** Without what was done: the record stays when the text is taken out. */
    private static String json(ActivityText text) {
        return Json.createObjectBuilder()
                .add("taughtOn", text.taughtOn().toString())
                .add("class", text.classLabel())
                .add("minutes", text.minutes())
                .build()
                .toString();
    }
}
