package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedPart;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedStanding;
import org.touchstone.credential.submission.SubmissionOutcomes.SharedState;
import org.touchstone.credential.submission.SubmissionState;

/**
 * Scores what a team shares once. One member's submission leads and is read on the shared criteria;
 * what is said there counts for the submission of every member with the same frozen artifact. The
 * artifact's row is locked wherever that is decided, so that two who submit at once have one lead.
 */
@Dependent
public class SharedScoring {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject TeamNotices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * What is shared in a submission that goes into review; it leads when no other does.
     *
     * @param metBefore criteria that carry forward from the attempt before
     * @return null when nothing is shared
     */
    SharedPart partOf(Submission submission, Set<UUID> metBefore) {
        if (submission.sharedArtifactId().isEmpty()) {
            return null;
        }
        SharedArtifact artifact = locked(submission.sharedArtifactId().get());
        Set<UUID> members = new HashSet<>(em.find(Team.class, artifact.teamId()).everMembers());
        artifact.pieces().forEach(piece -> members.add(piece.addedBy()));
        members.remove(submission.educatorId());
        Set<UUID> elsewhere = new HashSet<>(criteria(submission));
        if (!elsewhere.isEmpty() && artifact.isLedBy(submission.id())) {
            elsewhere.clear();
        }
        elsewhere.removeAll(metBefore);
        return new SharedPart(artifact.id(), Set.copyOf(members), Set.copyOf(elsewhere));
    }

    SharedStanding standing(Submission submission) {
        Optional<SharedArtifact> artifact =
                submission.sharedArtifactId().map(id -> em.find(SharedArtifact.class, id));
        if (artifact.isEmpty() || criteria(submission).isEmpty() || artifact.get().isScored()) {
            return new SharedStanding(SharedState.SCORED, List.of());
        }
        if (artifact.get().isBeingScored()) {
            return new SharedStanding(SharedState.BEING_SCORED, List.of());
        }
        List<String> reasons = artifact.get().returnReasons();
        return new SharedStanding(
                reasons.isEmpty() ? SharedState.GIVEN_UP : SharedState.RETURNED, reasons);
    }

    /** What was scored for the team counts in this submission; empty: nothing was. */
    Optional<CriterionFeedback> feedback(Submission submission, UUID criterionId) {
        return submission
                .sharedArtifactId()
                .map(id -> em.find(SharedArtifact.class, id))
                .flatMap(artifact -> artifact.result(criterionId))
                .map(result -> CriterionFeedback.shared(submission, result));
    }

    /** The lead's decision is the result for every member. */
    void decided(Actor actor, Submission submission) {
        led(submission).ifPresent(artifact -> score(actor, artifact, submission));
    }

    private void score(Actor actor, SharedArtifact artifact, Submission submission) {
        score(actor, artifact, submission, submission.feedback());
    }

    private void score(
            Actor actor,
            SharedArtifact artifact,
            Submission submission,
            List<CriterionFeedback> feedback) {
        Set<UUID> shared = criteria(submission);
        artifact.score(
                submission.id(),
                feedback.stream().filter(one -> shared.contains(one.criterionId())).toList(),
                clock.instant());
        audit.record(actor, "shared-work.scored", "SharedArtifact", artifact.id());
        notices.scored(submission.educatorId(), em.find(Team.class, artifact.teamId()));
    }

    /**
     * The lead was returned as incomplete. Where every shared criterion has a level the artifact is
     * scored all the same; else it is returned too, for the conditions of its own criteria.
     *
     * @param known what is known of the criteria, by reading or from before
     */
    void returned(Actor actor, Submission submission, List<CriterionFeedback> known) {
        Optional<SharedArtifact> led = led(submission);
        if (led.isEmpty()) {
            return;
        }
        Set<UUID> shared = criteria(submission);
        List<CriterionOutcome> outcomes =
                known.stream()
                        .map(CriterionFeedback::toOutcome)
                        .filter(one -> shared.contains(one.criterionId()))
                        .toList();
        boolean isScored =
                outcomes.size() == shared.size()
                        && outcomes.stream().allMatch(one -> one.levelId() != null);
        if (isScored) {
            score(actor, led.get(), submission, known);
        } else {
            giveUp(actor, submission, reasons(submission, outcomes));
        }
    }

    private List<String> reasons(Submission submission, List<CriterionOutcome> outcomes) {
        CatalogEntry entry = catalog.version(submission.versionId());
        return outcomes.stream()
                .filter(one -> one.conditionCode() != null)
                .map(
                        one ->
                                entry.criterion(one.criterionId()).title()
                                        + (one.comment() == null
                                                ? ""
                                                : ": " + one.comment().replaceAll("\\R", " ")))
                .toList();
    }

    /**
     * Another member's submission is to lead.
     *
     * @param reasons why it cannot be scored as it is; empty when that is not known
     */
    void giveUp(Actor actor, Submission submission, List<String> reasons) {
        led(submission)
                .ifPresent(
                        artifact -> {
                            artifact.giveUp(submission.id(), reasons, clock.instant());
                            audit.record(
                                    actor, "shared-work.given-up", "SharedArtifact", artifact.id());
                        });
    }

    /** What the submission is to score and did not yet. */
    private Optional<SharedArtifact> led(Submission submission) {
        return submission
                .sharedArtifactId()
                .map(this::locked)
                .filter(artifact -> artifact.isUnscoredLead(submission.id()));
    }

    /**
     * An appeal's reading says better of shared criteria: it counts for the other members too.
     *
     * @param read by the appeal, all met
     * @return the other members' submissions that it changed and that no later attempt follows,
     *     still 'not yet'
     */
    List<Submission> overturned(Submission submission, List<CriterionOutcome> read) {
        Set<UUID> shared = criteria(submission);
        List<CriterionOutcome> again =
                read.stream().filter(one -> shared.contains(one.criterionId())).toList();
        if (submission.sharedArtifactId().isEmpty() || again.isEmpty()) {
            return List.of();
        }
        SharedArtifact artifact = locked(submission.sharedArtifactId().get());
        again.forEach(
                outcome ->
                        artifact.result(outcome.criterionId())
                                .ifPresent(result -> result.judgeAgain(outcome, true)));
        List<Submission> changed = new ArrayList<>();
        for (Submission other : notYet(artifact, submission)) {
            again.stream()
                    .filter(outcome -> !other.feedback(outcome.criterionId()).isMet())
                    .forEach(
                            outcome ->
                                    other.feedback(outcome.criterionId())
                                            .judgeAgain(outcome, true));
            if (isLatest(other)) {
                changed.add(other);
            }
        }
        return changed;
    }

    private List<Submission> notYet(SharedArtifact artifact, Submission but) {
        return em.createQuery(
                        """
                        select s from Submission s
                        where s.sharedArtifactId = :artifact and s.state = :notYet and s.id <> :but
                        order by s.id
                        """,
                        Submission.class)
                .setParameter("artifact", artifact.id().toString())
                .setParameter("notYet", SubmissionState.NOT_YET)
                .setParameter("but", but.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private boolean isLatest(Submission submission) {
        return em.createQuery(
                                """
                        select count(s) from Submission s
                        where s.educatorId = :who and s.microCredentialId = :what and s.attempt > :attempt
                        """,
                                Long.class)
                        .setParameter("who", submission.educatorId())
                        .setParameter("what", submission.microCredentialId())
                        .setParameter("attempt", submission.attempt())
                        .getSingleResult()
                == 0;
    }

    private Set<UUID> criteria(Submission submission) {
        return catalog.version(submission.versionId()).teamCriteria();
    }

    private SharedArtifact locked(UUID artifactId) {
        return em.find(SharedArtifact.class, artifactId, LockModeType.PESSIMISTIC_WRITE);
    }
}
