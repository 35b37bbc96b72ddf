package org.touchstone.credential.activity.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.activity.TimeLog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.Submissions;

@Stateless
public class TimeLogBean implements TimeLog {
    private static final int LONGEST_NOTE = 500;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Submissions submissions;
    @Inject WorkRules rules;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    @Override
    public Paged<Entry> of(Actor educator, UUID submissionId, Paged.Part part) {
        submissions.find(educator, submissionId);
        List<?> rows =
                em.createNativeQuery(
                                """
                                select id, cast(worked_on as text), minutes, note, count(*) over ()
                                from credential.work_time where submission_id = ?1 and person_id = ?2
                                order by worked_on desc, created_at desc, id limit ?3 offset ?4
                                """)
                        .setParameter(1, submissionId)
                        .setParameter(2, educator.personId())
                        .setParameter(3, part.size())
                        .setParameter(4, part.first())
                        .getResultList();
        return new Paged<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(
                                row ->
                                        new Entry(
                                                (UUID) row[0],
                                                submissionId,
                                                LocalDate.parse((String) row[1]),
                                                ((Number) row[2]).intValue(),
                                                (String) row[3]))
                        .toList(),
                rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[4]).longValue());
    }

    @Override
    public Entry log(
            Actor educator,
            UUID entryId,
            UUID submissionId,
            LocalDate on,
            Integer minutes,
            String note) {
        submissions.find(educator, submissionId);
        WorkRules.Check check = rules.check();
        check.day("on", on);
        check.minutes("minutes", minutes);
        String clean = check.text("note", note, LONGEST_NOTE, false);
        check.refuse();
        rules.mustFitTheDay(educator.personId(), on, minutes, entryId);
        int written =
                em.createNativeQuery(
                                """
                                insert into credential.work_time
                                    (id, person_id, submission_id, worked_on, minutes, note, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (id) do nothing
                                """)
                        .setParameter(1, entryId)
                        .setParameter(2, educator.personId())
                        .setParameter(3, submissionId)
                        .setParameter(4, on)
                        .setParameter(5, minutes)
                        .setParameter(6, clean)
                        .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (written == 1) {
            audit.record(
                    educator,
                    "time.logged",
                    "WorkTime",
                    entryId,
                    null,
                    Json.createObjectBuilder()
                            .add("on", on.toString())
                            .add("minutes", minutes)
                            .build()
                            .toString());
        }
        return own(educator, entryId);
    }

    private Entry own(Actor educator, UUID entryId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select submission_id, cast(worked_on as text), minutes, note
                                from credential.work_time where id = ?1 and person_id = ?2
                                """)
                        .setParameter(1, entryId)
                        .setParameter(2, educator.personId())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Entry(
                                        entryId,
                                        (UUID) row[0],
                                        LocalDate.parse((String) row[1]),
                                        ((Number) row[2]).intValue(),
                                        (String) row[3]))
                .findFirst()
                .orElseThrow(() -> new NotFound("logged time", entryId));
    }

    @Override
    public void remove(Actor educator, UUID entryId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        Entry entry = own(educator, entryId);
        em.createNativeQuery("delete from credential.work_time where id = ?1")
                .setParameter(1, entryId)
                .executeUpdate();
        audit.record(
                educator,
                "time.removed",
                "WorkTime",
                entryId,
                Json.createObjectBuilder()
                        .add("on", entry.on().toString())
                        .add("minutes", entry.minutes())
                        .build()
                        .toString(),
                null);
    }

    @Override
    public Total total(Actor educator) {
        educator.mustHave(Permission.SUBMIT_WORK);
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select coalesce(sum(minutes) filter (where day >= ?2), 0), coalesce(sum(minutes), 0)
                                        from credential.published_logged_time where person_id = ?1
                                        """)
                                .setParameter(1, educator.personId())
                                .setParameter(
                                        2,
                                        days.today()
                                                .with(
                                                        TemporalAdjusters.previousOrSame(
                                                                DayOfWeek.MONDAY)))
                                .getSingleResult();
        return new Total(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
