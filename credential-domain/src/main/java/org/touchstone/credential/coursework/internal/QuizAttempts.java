package org.touchstone.credential.coursework.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.touchstone.credential.coursework.Coursework.OwnModule;
import org.touchstone.credential.coursework.Coursework.QuizAnswer;
import org.touchstone.credential.coursework.Coursework.QuizResult;
import org.touchstone.credential.coursework.Coursework.QuizSheet;
import org.touchstone.credential.coursework.ModuleIsCompleted;
import org.touchstone.credential.coursework.NoAttemptsLeft;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;

/** Begins and answers quizzes. */
@Dependent
public class QuizAttempts {
    private static final SecureRandom SEEDS = new SecureRandom();

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Completions completions;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    ModuleVersion newest(UUID moduleId) {
        return em.createQuery(
                        "select v from ModuleVersion v where v.moduleId = :module order by v.number desc",
                        ModuleVersion.class)
                .setParameter("module", moduleId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("module", moduleId));
    }

    /** By id; one query for all. */
    Map<UUID, ModuleVersion> versions(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select v from ModuleVersion v where v.id in :ids",
                                ModuleVersion.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ModuleVersion::id, Function.identity()));
    }

    /**
     * @param standing the educator's own module, read after the lock
     */
    QuizSheet begin(Actor educator, ModuleVersion version, Supplier<OwnModule> standing) {
        // Two tabs, a double click: one begins, the other waits here and finds what was begun.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "quiz" + educator.personId() + version.moduleId())
                .getResultList();
        OwnModule module = standing.get();
        if (module.isDone()) {
            throw new ModuleIsCompleted(version.title());
        }
        return em.createQuery(
                        """
                        select a from QuizAttempt a
                        where a.versionId = :version and a.personId = :me and a.answeredAt is null
                        """,
                        QuizAttempt.class)
                .setParameter("version", version.id())
                .setParameter("me", educator.personId())
                .getResultStream()
                .findFirst()
                .map(open -> sheet(open, version, module.attemptsLeft()))
                .orElseGet(() -> beginNext(educator, version, module));
    }

    private QuizSheet beginNext(Actor educator, ModuleVersion version, OwnModule module) {
        Integer left = module.attemptsLeft();
        if (left != null && left == 0) {
            throw new NoAttemptsLeft(version.title(), module.attemptsUsed());
        }
        QuizAttempt next =
                new QuizAttempt(
                        version.id(),
                        educator.personId(),
                        module.attemptsUsed() + 1,
                        SEEDS.nextLong(),
                        clock.instant());
        em.persist(next);
        em.flush();
        audit.record(educator, "coursework.quiz-begun", "QuizAttempt", next.id());
        return sheet(next, version, left == null ? null : Integer.valueOf(left - 1));
    }

    QuizSheet sheet(Actor educator, UUID quizAttemptId) {
        QuizAttempt attempt = own(educator, quizAttemptId, LockModeType.NONE);
        return sheet(attempt, em.find(ModuleVersion.class, attempt.versionId()), null);
    }

    private static QuizSheet sheet(QuizAttempt attempt, ModuleVersion version, Integer left) {
        return new QuizSheet(
                attempt.id(),
                version.moduleId(),
                version.title(),
                attempt.number(),
                left,
                version.quiz().passMark(),
                attempt.order(version).shown(),
                attempt.result(version));
    }

    QuizResult answer(
            Actor educator, UUID quizAttemptId, List<QuizAnswer> answers, Integer minutes) {
        QuizAttempt attempt = own(educator, quizAttemptId, LockModeType.PESSIMISTIC_WRITE);
        ModuleVersion version = em.find(ModuleVersion.class, attempt.versionId());
        boolean isFirst = attempt.answer(version, answers, clock.instant());
        QuizResult result = attempt.result(version);
        if (isFirst) {
            audit.record(
                    educator,
                    "coursework.quiz-answered",
                    "QuizAttempt",
                    attempt.id(),
                    null,
                    Json.createObjectBuilder()
                            .add("right", result.rightAnswers())
                            .add("questions", result.questions())
                            .build()
                            .toString());
            if (result.isPassed()) {
                completions.complete(educator, version, minutes, result.rightAnswers());
            }
        }
        return result;
    }

    private QuizAttempt own(Actor educator, UUID id, LockModeType lock) {
        QuizAttempt attempt = em.find(QuizAttempt.class, id, lock);
        if (attempt == null || !attempt.personId().equals(educator.personId())) {
            throw new NotFound("quiz attempt", id);
        }
        return attempt;
    }
}
