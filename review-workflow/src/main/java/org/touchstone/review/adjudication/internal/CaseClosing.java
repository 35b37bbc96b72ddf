package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.award.AwardRegistry;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.review.queue.WorkStage;
import org.touchstone.review.queue.Works;
import org.touchstone.review.queue.Works.Standing;
import org.touchstone.review.scoring.ConditionCode;

/** What follows when a suspicion is confirmed. */
@Dependent
public class CaseClosing {
    private static final Actor BY_VOTE = Actor.system("integrity case");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Works works;
    @Inject HeldReadings held;
    @Inject SubmissionOutcomes outcomes;
    @Inject Catalog catalog;
    @Inject AwardRegistry awards;

    void confirm(Actor supervisor, Standing work, String findings, Instant now) {
        if (work.stage() == WorkStage.DECIDED) {
            award(work).forEach(award -> awards.revoke(BY_VOTE, award, findings, now));
        } else if (work.stage() != WorkStage.RETURNED) {
            held.takeBack(supervisor, work.submissionId(), findings);
            works.cancelReadings(supervisor, work.submissionId());
            // What the team shares is not judged by what this author did.
            outcomes.giveUpShared(supervisor, work.submissionId());
            outcomes.record(
                    supervisor,
                    new Decision(work.submissionId(), notMet(work, findings), findings, now));
            works.decided(supervisor, work.submissionId());
        }
    }

    private static final String NOT_SCORED = ConditionCode.OTHER.name();

    private List<CriterionOutcome> notMet(Standing work, String findings) {
        return catalog.version(work.versionId()).withoutCriteria(work.metBefore()).rubric().stream()
                .map(criterion -> new CriterionOutcome(criterion.id(), null, NOT_SCORED, findings))
                .toList();
    }

    /** Empty when nothing was earned by this work, or it was revoked before. */
    @SuppressWarnings("unchecked")
    private List<UUID> award(Standing work) {
        return em.createNativeQuery(
                        """
                        select a.id from credential.published_award a
                        where a.educator_id = ?1 and a.micro_credential_id = ?2
                        """)
                .setParameter(1, work.authorId())
                .setParameter(2, work.microCredentialId())
                .getResultList();
    }
}
