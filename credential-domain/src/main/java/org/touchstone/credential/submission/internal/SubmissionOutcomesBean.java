package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                                        catalog.version(submission.versionId()).readingMinutes()));
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
            List<CriterionFeedback> feedback =
                    entry.rubric().stream()
                            .map(criterion -> feedback(submission, criterion, decision))
                            .toList();
            submission.decide(feedback, decision.comment(), decision.decidedAt());
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
        List<CriterionResult> results =
                submission.feedback().stream()
                        .map(CriterionFeedback::toFeedback)
                        .map(one -> new CriterionResult(one.criterionId(), one.levelId()))
                        .toList();
        return Optional.of(
                awards.grant(
                        actor,
                        new Earned(
                                submission.educatorId(),
                                submission.microCredentialId(),
                                submission.versionId(),
                                submission.id(),
                                submission.decidedAt(),
                                results)));
    }

    private static CriterionFeedback feedback(
            Submission submission, CatalogEntry.Criterion criterion, Decision decision) {
        CriterionOutcome outcome =
                decision.criteria().stream()
                        .filter(one -> one.criterionId().equals(criterion.id()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No outcome for criterion " + criterion.id()));
        boolean met = criterion.level(outcome.levelId()).isMet();
        return new CriterionFeedback(
                submission, criterion.id(), outcome.levelId(), met, outcome.comment());
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
