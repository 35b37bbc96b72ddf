package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.calibration.Calibration;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.queue.Works;
import org.touchstone.review.queue.Works.Sealed;
import org.touchstone.review.queue.Works.Standing;
import org.touchstone.review.scoring.ScoringPolicies;
import org.touchstone.review.scoring.ScoringPolicy;
import org.touchstone.review.scoring.Settlement;

@Stateless
public class SettlementBean implements Settlement {
    private static final Actor SETTLEMENT = Actor.system("review settlement");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Works works;

    @Inject ScoringPolicies policies;

    @Inject SecondReads secondReads;

    @Inject Catalog catalog;

    @Inject SubmissionOutcomes outcomes;

    @Inject SharedResults shared;

    @Inject Calibration calibration;

    @Inject Appeals appeals;

    @Inject Clock clock;

    @Override
    public void settle(UUID taskId) {
        works.unsettled(taskId)
                .ifPresent(
                        reading -> {
                            if (reading.kind().isDecisive()) {
                                goOn(reading);
                                calibration.afterReading(taskId);
                            } else if (reading.kind() == TaskKind.VALIDITY) {
                                calibration.judged(taskId);
                            } else if (reading.kind() == TaskKind.APPEAL) {
                                appeals.decided(taskId);
                            }
                            works.settled(taskId);
                        });
    }

    private void goOn(Sealed reading) {
        Standing work = works.find(reading.submissionId());
        ScoringPolicy policy = policies.of(work.versionId());
        NextStep step =
                NextStep.after(
                        policy,
                        readings(work),
                        first -> secondReads.reason(policy, work.submissionId(), first));
        if (step instanceof NextStep.ReadAgain again) {
            works.readAgain(SETTLEMENT, work.submissionId(), again.kind(), again.reason());
        } else if (step instanceof NextStep.Decide decide && work.sharedCriteria().isEmpty()) {
            decide(work, policy, decide);
        } else if (step instanceof NextStep.Decide decide) {
            works.awaitShared(SETTLEMENT, work.submissionId(), HeldDecision.toJson(decide));
            goOnWithShared(work.submissionId());
        } else if (step instanceof NextStep.Return back) {
            outcomes.returnedIncomplete(
                    SETTLEMENT,
                    work.submissionId(),
                    reasons(work, back.outcomes()),
                    back.outcomes());
            works.returned(SETTLEMENT, work.submissionId());
            shared.wakeOthers(work.submissionId());
        }
    }

    private List<ScoredReading> readings(Standing work) {
        List<Criterion> rubric =
                catalog.version(work.versionId()).withoutCriteria(work.carriedCriteria()).rubric();
        List<Works.Reading> read = works.readings(work.submissionId());
        var cards =
                em.createQuery(
                                "select s from Scorecard s where s.taskId in :tasks and s.sealedAt is not null",
                                Scorecard.class)
                        .setParameter("tasks", read.stream().map(Works.Reading::taskId).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(Scorecard::taskId, Function.identity()));
        return read.stream()
                .map(
                        one ->
                                ScoredReading.of(
                                        one.taskId(),
                                        one.kind(),
                                        one.reviewerId(),
                                        cards.get(one.taskId()),
                                        rubric))
                .toList();
    }

    @Override
    public void goOnWithShared(UUID submissionId) {
        shared.goOn(
                SETTLEMENT,
                submissionId,
                (work, decide) -> decide(work, policies.of(work.versionId()), decide));
    }

    private void decide(Standing work, ScoringPolicy policy, NextStep.Decide decide) {
        if (policy.heldForRelease()) {
            works.hold(SETTLEMENT, work.submissionId(), HeldDecision.toJson(decide));
        } else {
            record(SETTLEMENT, work.submissionId(), decide);
        }
    }

    private void record(Actor actor, UUID submissionId, NextStep.Decide decide) {
        outcomes.record(
                actor,
                new Decision(submissionId, decide.outcomes(), decide.comment(), clock.instant()));
        works.decided(actor, submissionId);
        shared.wakeOthers(submissionId);
    }

    @Override
    public void release(Actor supervisor, UUID submissionId) {
        Standing work = works.find(submissionId);
        if (work.stage() != WorkStage.HELD) {
            throw new NotFound("decision to release", submissionId);
        }
        record(supervisor, submissionId, HeldDecision.of(work.heldDecision()));
    }

    private List<String> reasons(Standing work, List<CriterionOutcome> read) {
        CatalogEntry entry = catalog.version(work.versionId());
        return read.stream()
                .filter(outcome -> outcome.conditionCode() != null)
                .map(
                        outcome ->
                                entry.criterion(outcome.criterionId()).title()
                                        + ": "
                                        + outcome.comment().replaceAll("\\R", " "))
                .toList();
    }
}
