package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.award.AwardRegistry.CriterionResult;
import org.touchstone.credential.award.AwardRegistry.Earned;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionState;

@Stateless
public class SubmissionOutcomesBean implements SubmissionOutcomes {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;

    @Inject AwardRegistry awards;

    @Inject AttemptRules rules;

    @Inject AuditTrail audit;

    @Override
    public Optional<ReceivedWork> waitingForIntake(UUID submissionId) {
        return Optional.ofNullable(
                        em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE))
                .filter(submission -> submission.state() == SubmissionState.SUBMITTED)
                .map(
                        submission ->
                                new ReceivedWork(
                                        submission.id(),
                                        submission.educatorId(),
                                        submission.microCredentialId(),
                                        submission.versionId(),
                                        submission.attempt(),
                                        submission.submittedAt(),
                                        catalog.version(submission.versionId()).readingMinutes(),
                                        met(before(submission))));
    }

    @Override
    public List<UUID> leftBehind(Instant submittedBefore, int limit) {
        return em.createQuery(
                        """
                        select s.id from Submission s
                        where s.state = :waiting and s.submittedAt < :before order by s.submittedAt
                        """,
                        UUID.class)
                .setParameter("waiting", SubmissionState.SUBMITTED)
                .setParameter("before", submittedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void openedForReview(Actor actor, UUID submissionId) {
        locked(submissionId).openForReview();
        audit.record(actor, "submission.opened-for-review", "Submission", submissionId);
    }

    @Override
    public void returnedIncomplete(Actor actor, UUID submissionId, List<String> reasons) {
        locked(submissionId).returnIncomplete(reasons);
        audit.record(actor, "submission.returned-incomplete", "Submission", submissionId);
    }

    @Override
    public Optional<UUID> record(Actor actor, Decision decision) {
        Submission submission = locked(decision.submissionId());
        CatalogEntry entry = catalog.version(submission.versionId());
        if (submission.decidedAt() == null) {
            List<CriterionFeedback> feedback = feedback(submission, entry, decision);
            submission.decide(feedback, decision.comment(), decision.decidedAt());
            em.flush();
            rules.decided(submission);
            audit.record(
                    actor,
                    "submission.decided",
                    "Submission",
                    submission.id(),
                    null,
                    "{\"state\":\"" + submission.state() + "\"}");
        }
        if (submission.state() != SubmissionState.EARNED) {
            return Optional.empty();
        }
        return Optional.of(grant(actor, submission));
    }

    private UUID grant(Actor actor, Submission submission) {
        List<CriterionResult> results =
                submission.feedback().stream()
                        .map(CriterionFeedback::toFeedback)
                        .map(one -> new CriterionResult(one.criterionId(), one.levelId()))
                        .toList();
        return awards.grant(
                actor,
                new Earned(
                        submission.educatorId(),
                        submission.microCredentialId(),
                        submission.versionId(),
                        submission.id(),
                        submission.decidedAt(),
                        results));
    }

    @Override
    public UUID overturn(Actor actor, Decision appeal) {
        Submission submission = locked(appeal.submissionId());
        if (submission.state() != SubmissionState.EARNED) {
            CatalogEntry entry = catalog.version(submission.versionId());
            for (CriterionOutcome outcome : appeal.criteria()) {
                boolean met =
                        outcome.levelId() != null
                                && entry.criterion(outcome.criterionId())
                                        .level(outcome.levelId())
                                        .isMet();
                submission.feedback(outcome.criterionId()).judgeAgain(outcome, met);
            }
            submission.earnByAppeal(appeal.comment(), appeal.decidedAt());
            rules.forgetWindow(submission.id());
            audit.record(
                    actor,
                    "submission.overturned",
                    "Submission",
                    submission.id(),
                    "{\"state\":\"NOT_YET\"}",
                    "{\"state\":\"EARNED\"}");
        }
        return grant(actor, submission);
    }

    /**
     * The attempt before, when it was judged by the same version; its met criteria carry forward.
     */
    private Optional<Submission> before(Submission submission) {
        return em.createQuery(
                        """
                        select s from Submission s
                        where s.educatorId = :who and s.microCredentialId = :what and s.versionId = :version
                            and s.attempt = :before and s.state = :notYet
                        """,
                        Submission.class)
                .setParameter("who", submission.educatorId())
                .setParameter("what", submission.microCredentialId())
                .setParameter("version", submission.versionId())
                .setParameter("before", submission.attempt() - 1)
                .setParameter("notYet", SubmissionState.NOT_YET)
                .getResultStream()
                .findFirst();
    }

    private static Set<UUID> met(Optional<Submission> attempt) {
        return attempt.stream()
                .flatMap(one -> one.feedback().stream())
                .filter(CriterionFeedback::isMet)
                .map(CriterionFeedback::criterionId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<CriterionFeedback> feedback(
            Submission submission, CatalogEntry entry, Decision decision) {
        Map<UUID, CriterionFeedback> earlier =
                before(submission).stream()
                        .flatMap(one -> one.feedback().stream())
                        .filter(CriterionFeedback::isMet)
                        .collect(
                                Collectors.toMap(
                                        CriterionFeedback::criterionId, Function.identity()));
        return entry.rubric().stream()
                .map(
                        criterion ->
                                read(submission, criterion, decision)
                                        .or(
                                                () ->
                                                        Optional.ofNullable(
                                                                        earlier.get(criterion.id()))
                                                                .map(
                                                                        met ->
                                                                                met.carriedInto(
                                                                                        submission)))
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "No outcome for criterion "
                                                                        + criterion.id())))
                .toList();
    }

    private static Optional<CriterionFeedback> read(
            Submission submission, CatalogEntry.Criterion criterion, Decision decision) {
        return decision.criteria().stream()
                .filter(outcome -> outcome.criterionId().equals(criterion.id()))
                .findFirst()
                .map(
                        outcome ->
                                CriterionFeedback.judged(
                                        submission,
                                        outcome,
                                        outcome.levelId() != null
                                                && criterion.level(outcome.levelId()).isMet()));
    }

    private Submission locked(UUID submissionId) {
        Submission submission =
                em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw new NotFound("submission", submissionId);
        }
        return submission;
    }
}
