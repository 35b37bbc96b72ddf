package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.CodeList;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.program.ExitSurveys;
import org.touchstone.credential.program.LastReasonIsNeeded;

@Stateless
public class ExitSurveysBean implements ExitSurveys {
    private static final int MOST_COMMENTS = 200;

    private static final CodeList REASONS =
            new CodeList(
                    "credential.exit_reason",
                    "exit-reason.kept",
                    "ExitReason",
                    200,
                    "TOO_MUCH_WORK",
                    LastReasonIsNeeded::new);

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject AuditTrail audit;

    @Inject
    @ConfigProperty(name = "touchstone.programs.comments-from", defaultValue = "5")
    int commentsFrom;

    @Override
    public List<Reason> reasons() {
        return reasons(REASONS.offered(em));
    }

    @Override
    public List<Reason> all(Actor actor) {
        actor.mustHave(Permission.MANAGE_EXIT_REASONS);
        return reasons(REASONS.all(em));
    }

    private static List<Reason> reasons(List<CodeList.Entry> entries) {
        return entries.stream()
                .map(one -> new Reason(one.code(), one.label(), one.position(), one.retired()))
                .toList();
    }

    @Override
    public void keep(Actor actor, Reason reason) {
        actor.mustHave(Permission.MANAGE_EXIT_REASONS);
        REASONS.keep(
                em,
                audit,
                actor,
                new CodeList.Entry(
                        reason.code(), reason.label(), reason.position(), reason.retired()));
    }

    @Override
    public Figures of(Actor actor, UUID cohortId) {
        access.cohort(actor, cohortId);
        long respondents =
                ((Number)
                                em.createNativeQuery(
                                                """
                                                select count(distinct person_id) from credential.exit_survey_answer
                                                where program_id = ?1
                                                """)
                                        .setParameter(1, cohortId)
                                        .getSingleResult())
                        .longValue();
        List<?> counts =
                em.createNativeQuery(
                                """
                                select x.reason, coalesce(r.label, x.reason), count(*)
                                from credential.exit_survey_answer x
                                left join credential.exit_reason r on r.code = x.reason
                                where x.program_id = ?1 group by x.reason, r.label order by 3 desc, 1
                                """)
                        .setParameter(1, cohortId)
                        .getResultList();
        return new Figures(
                respondents,
                counts.stream()
                        .map(Object[].class::cast)
                        .map(
                                row ->
                                        new Count(
                                                (String) row[0],
                                                (String) row[1],
                                                ((Number) row[2]).longValue()))
                        .toList(),
                respondents < commentsFrom ? List.of() : comments(cohortId));
    }

    /** Ordered by their own words, because an order in time would tell who wrote which. */
    private List<String> comments(UUID cohortId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select comment from credential.exit_survey_comment
                                where program_id = ?1 order by md5(comment) limit ?2
                                """)
                        .setParameter(1, cohortId)
                        .setParameter(2, MOST_COMMENTS)
                        .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
