package org.touchstone.credential.coursework.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.coursework.CompletedOtherwise;
import org.touchstone.credential.coursework.CompletionKind;
import org.touchstone.credential.coursework.CourseTool;
import org.touchstone.credential.coursework.CourseWasNotOpened;
import org.touchstone.credential.coursework.Coursework;
import org.touchstone.credential.coursework.ModuleText.Quiz;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;

@Stateless
public class CourseworkBean implements Coursework {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Completions completions;
    @Inject QuizAttempts quizzes;
    @Inject CourseTool tool;
    @Inject AuditTrail audit;
    @Inject BusinessDays days;
    @Inject Clock clock;

    @Override
    public List<OwnModule> of(Actor educator, String microCredentialCode) {
        educator.mustHave(Permission.SUBMIT_WORK);
        return modules(educator, "c.code = ?3", microCredentialCode);
    }

    @Override
    public OwnModule find(Actor educator, UUID moduleId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        return modules(educator, "m.id = ?3", moduleId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("module", moduleId));
    }

    private List<OwnModule> modules(Actor educator, String which, Object value) {
        List<Object[]> rows =
                ((List<?>)
                                em.createNativeQuery(
                                                Asked.PLACES
                                                        + """
                                                select v.id, c.code, cast(d.completed_on as text), d.minutes,
                                                    d.right_answers, d.questions,
                                                    exists (select from credential.module_opening o
                                                        join credential.course_module_version y on y.id = o.version_id
                                                        where y.module_id = m.id and o.person_id = ?1),
                                                    (select count(*) from credential.quiz_attempt a
                                                        where a.version_id = v.id and a.person_id = ?1),
                                                    coalesce((select w.extra from credential.quiz_allowance w
                                                        where w.version_id = v.id and w.person_id = ?1), 0)
                                                from credential.course_module m
                                                join credential.micro_credential c on c.id = m.micro_credential_id
                                                """
                                                        + Asked.NEWEST
                                                        + """
                                                left join credential.module_completion d
                                                    on d.module_id = m.id and d.person_id = ?1
                                                where %s and
                                                """
                                                                .formatted(which)
                                                        + Asked.IS_ASKED_FOR
                                                        + "order by m.position, m.created_at, m.id")
                                        .setParameter(1, educator.personId())
                                        .setParameter(2, days.today())
                                        .setParameter(3, value)
                                        .getResultList())
                        .stream().map(Object[].class::cast).toList();
        Map<UUID, ModuleVersion> versions =
                quizzes.versions(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream().map(row -> module(row, versions.get((UUID) row[0]))).toList();
    }

    private static OwnModule module(Object[] row, ModuleVersion version) {
        Quiz quiz = version.quiz();
        int used = ((Number) row[7]).intValue();
        int extra = ((Number) row[8]).intValue();
        return new OwnModule(
                version.moduleId(),
                (String) row[1],
                version.number(),
                version.title(),
                version.body(),
                version.links(),
                version.minutes(),
                version.completion(),
                quiz == null ? null : quiz.questions().size(),
                quiz == null ? null : quiz.passMark(),
                (Boolean) row[6],
                used,
                quiz == null || quiz.attempts() == null
                        ? null
                        : Integer.valueOf(Math.max(0, quiz.attempts() + extra - used)),
                row[2] == null
                        ? null
                        : new Done(
                                LocalDate.parse((String) row[2]),
                                ((Number) row[3]).intValue(),
                                (Integer) row[4],
                                (Integer) row[5]));
    }

    @Override
    public OwnModule markDone(Actor educator, UUID moduleId, Integer minutes) {
        ModuleVersion version = held(educator, moduleId, CompletionKind.MARKED);
        completions.complete(educator, version, minutes, null);
        return find(educator, moduleId);
    }

    @Override
    public URI open(Actor educator, UUID moduleId) {
        ModuleVersion version = held(educator, moduleId, CompletionKind.LINK);
        int first =
                em.createNativeQuery(
                                """
                                insert into credential.module_opening (version_id, person_id, opened_at)
                                values (?1, ?2, ?3) on conflict (version_id, person_id) do nothing
                                """)
                        .setParameter(1, version.id())
                        .setParameter(2, educator.personId())
                        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (first == 1) {
            audit.record(educator, "coursework.opened", "CourseModule", moduleId);
        }
        return tool.launch(moduleId, version.address());
    }

    @Override
    public OwnModule confirm(Actor educator, UUID moduleId, Integer minutes) {
        ModuleVersion version = held(educator, moduleId, CompletionKind.LINK);
        OwnModule module = find(educator, moduleId);
        if (!module.isOpened() || !tool.takesTheEducatorsWord()) {
            throw new CourseWasNotOpened(module.title());
        }
        completions.complete(educator, version, minutes, null);
        return find(educator, moduleId);
    }

    /** The newest version, which stays the newest until the transaction ends. */
    private ModuleVersion held(Actor educator, UUID moduleId, CompletionKind kind) {
        find(educator, moduleId);
        completions.hold(moduleId);
        ModuleVersion version = quizzes.newest(moduleId);
        if (version.completion() != kind) {
            throw new CompletedOtherwise(version.title(), version.completion());
        }
        return version;
    }

    @Override
    public QuizSheet beginQuiz(Actor educator, UUID moduleId) {
        ModuleVersion version = held(educator, moduleId, CompletionKind.QUIZ);
        return quizzes.begin(educator, version, () -> find(educator, moduleId));
    }

    @Override
    public QuizSheet sheet(Actor educator, UUID quizAttemptId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        return quizzes.sheet(educator, quizAttemptId);
    }

    @Override
    public QuizResult answer(
            Actor educator, UUID quizAttemptId, List<QuizAnswer> answers, Integer minutes) {
        educator.mustHave(Permission.SUBMIT_WORK);
        return quizzes.answer(educator, quizAttemptId, answers, minutes);
    }
}
