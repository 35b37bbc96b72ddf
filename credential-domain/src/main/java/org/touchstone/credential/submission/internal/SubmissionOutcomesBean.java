package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Inject FeedbackByCriterion outcomes;

    @Inject SharedScoring shared;

    @Inject AwardRegistry awards;

    @Inject AttemptRules rules;

    @Inject AuditTrail audit;

    @Override
    public Optional<ReceivedWork> waitingForIntake(UUID submissionId) {
        return Optional.ofNullable(
                        em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE))
                .filter(submission -> submission.state() == SubmissionState.SUBMITTED)
                .map(this::received);
    }

    private ReceivedWork received(Submission submission) {
        Set<UUID> notRead = new HashSet<>(outcomes.metBefore(submission));
        SharedPart part = shared.partOf(submission, notRead);
        if (part != null) {
            notRead.addAll(part.criteria());
        }
        return new ReceivedWork(
                submission.id(),
                submission.educatorId(),
                submission.microCredentialId(),
                submission.versionId(),
                submission.attempt(),
                submission.submittedAt(),
                catalog.version(submission.versionId()).readingMinutes(),
                notRead,
                part);
    }

    @Override
    public SharedStanding shared(UUID submissionId) {
        return shared.standing(locked(submissionId));
    }

    @Override
    public ReceivedWork takeUpShared(UUID submissionId) {
        return received(locked(submissionId));
    }

    @Override
    public void giveUpShared(Actor actor, UUID submissionId) {
        shared.giveUp(actor, locked(submissionId), List.of());
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
        returnedIncomplete(actor, submissionId, reasons, List.of());
    }

    @Override
    public void returnedIncomplete(
            Actor actor, UUID submissionId, List<String> reasons, List<CriterionOutcome> read) {
        Submission submission = locked(submissionId);
        shared.returned(actor, submission, outcomes.known(submission, read));
        submission.returnIncomplete(reasons);
        audit.record(actor, "submission.returned-incomplete", "Submission", submissionId);
    }

    @Override
    public Optional<UUID> record(Actor actor, Decision decision) {
        Submission submission = locked(decision.submissionId());
        if (submission.decidedAt() == null) {
            submission.decide(
                    outcomes.all(submission, decision.criteria()),
                    decision.comment(),
                    decision.decidedAt());
            shared.decided(actor, submission);
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
            appeal.criteria().forEach(outcome -> judgeAgain(submission, entry, outcome));
            earnByAppeal(actor, submission, appeal);
            shared.overturned(submission, appeal.criteria()).stream()
                    .filter(Submission::isMet)
                    .forEach(
                            member -> {
                                earnByAppeal(actor, member, appeal);
                                rules.tellDecided(member, ":appeal");
                                grant(actor, member);
                            });
        }
        return grant(actor, submission);
    }

    private static void judgeAgain(
            Submission submission, CatalogEntry entry, CriterionOutcome outcome) {
        submission
                .feedback(outcome.criterionId())
                .judgeAgain(outcome, FeedbackByCriterion.isMet(entry, outcome));
    }

    private void earnByAppeal(Actor actor, Submission submission, Decision appeal) {
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

    private Submission locked(UUID submissionId) {
        Submission submission =
                em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE);
        if (submission == null) {
            throw new NotFound("submission", submissionId);
        }
        return submission;
    }
}
