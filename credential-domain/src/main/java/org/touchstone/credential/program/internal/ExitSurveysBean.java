package org.touchstone.credential.program.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.program.ExitSurveys;

@Stateless
public class ExitSurveysBean implements ExitSurveys {
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_COMMENTS = 200;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ProgramAccess access;
    @Inject AuditTrail audit;

    @Inject
    @ConfigProperty(name = "touchstone.programs.comments-from", defaultValue = "5")
    int commentsFrom;

    @Override
    public List<Reason> reasons() {
        return list("where not retired");
    }

    @Override
    public List<Reason> all(Actor actor) {
        actor.mustHave(Permission.MANAGE_EXIT_REASONS);
        return list("");
    }

    private List<Reason> list(String condition) {
        List<?> rows =
                em.createNativeQuery(
                                "select code, label, position, retired from credential.exit_reason "
                                        + condition
                                        + " order by retired, position, code")
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Reason(
                                        (String) row[0],
                                        (String) row[1],
                                        Rows.number(row[2]),
                                        (Boolean) row[3]))
                .toList();
    }

    @Override
    public void keep(Actor actor, Reason reason) {
        actor.mustHave(Permission.MANAGE_EXIT_REASONS);
        check(reason);
        Optional<Reason> before =
                list("").stream().filter(one -> one.code().equals(reason.code())).findFirst();
        em.createNativeQuery(
                        """
                        insert into credential.exit_reason (code, label, position, retired) values (?1, ?2, ?3, ?4)
                        on conflict (code) do update set label = excluded.label, position = excluded.position,
                            retired = excluded.retired
                        """)
                .setParameter(1, reason.code())
                .setParameter(2, reason.label().strip())
                .setParameter(3, reason.position())
                .setParameter(4, reason.retired())
                .executeUpdate();
        if (reasons().isEmpty()) {
            throw InvalidRequest.field(
                    "retired",
                    "last-reason",
                    "This is the only reason left. Add another before you retire it.");
        }
        audit.record(
                actor,
                "exit-reason.kept",
                "ExitReason",
                UUID.nameUUIDFromBytes(
                        reason.code().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                before.map(ExitSurveysBean::json).orElse(null),
                json(reason));
    }

    private static void check(Reason reason) {
        if (reason.code() == null || !reason.code().matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw InvalidRequest.field(
                    "code",
                    "not-a-code",
                    "A code has 2 to 40 capital letters, digits and underscores, like TOO_MUCH_WORK.");
        }
        if (reason.label() == null
                || reason.label().isBlank()
                || reason.label().length() > LONGEST_LABEL) {
            throw InvalidRequest.field(
                    "label",
                    "required",
                    "Write what people read, in at most " + LONGEST_LABEL + " characters.");
        }
    }

    private static String json(Reason reason) {
        return Json.createObjectBuilder()
                .add("code", reason.code())
                .add("label", reason.label())
                .add("position", reason.position())
                .add("retired", reason.retired())
                .build()
                .toString();
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
