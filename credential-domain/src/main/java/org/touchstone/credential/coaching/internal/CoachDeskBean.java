package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.coaching.CoachDesk;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class CoachDeskBean implements CoachDesk {
    private static final int TOTAL = 18;
    private static final int ANSWER_LIMIT = 2000;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject EducatorRows rows;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    /** Attempts without a coach, as the submissions have it; 0: as many as one likes. */
    @Inject
    @ConfigProperty(name = "touchstone.attempts.limit", defaultValue = "3")
    int limit;

    @Override
    public Paged<Row> educators(Actor coach, UUID cohortId, Paged.Part part) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        List<?> found =
                em.createNativeQuery(DeskQuery.SQL)
                        .setParameter(1, coach.personId())
                        .setParameter(2, days.today())
                        .setParameter(3, days.zone().getId())
                        .setParameter(4, Rows.text(cohortId))
                        .setParameter(5, limit)
                        .setParameter(6, part.size())
                        .setParameter(7, part.first())
                        .getResultList();
        return Rows.paged(found, TOTAL, CoachDeskBean::row);
    }

    private static Row row(Object[] row) {
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                Reason.valueOf((String) row[4]),
                Rows.number(row[5]),
                (String) row[6],
                Rows.number(row[7]),
                Rows.day(row[8]),
                Rows.number(row[9]),
                Rows.number(row[10]),
                Rows.number(row[11]),
                (String) row[12],
                Rows.number(row[13]),
                Rows.number(row[14]),
                Rows.day(row[15]),
                Rows.day(row[16]),
                Rows.number(row[17]));
    }

    @Override
    public List<CohortName> cohorts(Actor coach) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        List<?> found =
                em.createNativeQuery(
                                """
                                select distinct g.id, g.title from credential.coaching_assignment a
                                join credential.program g on g.id = a.program_id
                                where a.coach_id = ?1 and a.begins_on <= ?2 and a.ends_on >= ?2
                                order by g.title, g.id
                                """)
                        .setParameter(1, coach.personId())
                        .setParameter(2, days.today())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new CohortName((UUID) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public Educator educator(Actor coach, UUID educatorId) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        List<Coached> cohorts = rows.coached(coach.personId(), educatorId, days.today());
        if (cohorts.isEmpty()) {
            throw new NotFound("educator", educatorId);
        }
        return new Educator(
                educatorId,
                rows.nameOf(educatorId),
                cohorts,
                rows.attempts(educatorId, coach.personId()),
                rows.planned(educatorId, cohorts, days.today()),
                rows.requests(educatorId, cohorts));
    }

    @Override
    public void answer(Actor coach, UUID requestId, String words) {
        coach.mustHave(Permission.COACH_EDUCATORS);
        String answer =
                Rows.required(
                        words,
                        ANSWER_LIMIT,
                        "answer",
                        "Answer in at most " + ANSWER_LIMIT + " characters.");
        List<?> answered =
                em.createNativeQuery(
                                """
                                update credential.coaching_request r
                                set closed_at = ?3, closed_by = ?2, answer = ?4
                                where r.id = ?1 and r.closed_at is null and exists (
                                    select from credential.coaching_assignment a
                                    where a.coach_id = ?2 and a.educator_id = r.educator_id
                                        and a.program_id = r.program_id and a.begins_on <= ?5 and a.ends_on >= ?5)
                                returning r.educator_id
                                """)
                        .setParameter(1, requestId)
                        .setParameter(2, coach.personId())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(4, answer)
                        .setParameter(5, days.today())
                        .getResultList();
        if (answered.isEmpty()) {
            throw new NotFound("open question", requestId);
        }
        audit.record(coach, "coaching.answered", "CoachingRequest", requestId);
        notices.tell(
                (UUID) answered.get(0),
                "coaching-answered",
                List.of(rows.nameOf(coach.personId())),
                "/educator/coaching",
                "coaching-answered:" + requestId);
    }
}
