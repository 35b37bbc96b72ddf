package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionState;

/**
 * What an educator is told of each criterion: as it was read in this submission, else as it was met
 * in the attempt before, else as it was scored for the team.
 */
@Dependent
public class FeedbackByCriterion {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;
    @Inject SharedScoring shared;

    /** The criteria that the attempt before met, at the same version: they carry forward. */
    Set<UUID> metBefore(Submission submission) {
        return earlier(submission).keySet();
    }

    /**
     * One for each criterion of the version.
     *
     * @throws IllegalArgumentException when nothing is known of one
     */
    List<CriterionFeedback> all(Submission submission, List<CriterionOutcome> read) {
        CatalogEntry entry = catalog.version(submission.versionId());
        List<CriterionFeedback> known = known(submission, read);
        for (CatalogEntry.Criterion criterion : entry.rubric()) {
            if (known.stream().noneMatch(one -> one.criterionId().equals(criterion.id()))) {
                throw new IllegalArgumentException("No outcome for criterion " + criterion.id());
            }
        }
        return known;
    }

    /** One for each criterion of which something is known, in the order of the rubric. */
    List<CriterionFeedback> known(Submission submission, List<CriterionOutcome> read) {
        CatalogEntry entry = catalog.version(submission.versionId());
        Map<UUID, CriterionFeedback> earlier = earlier(submission);
        List<CriterionFeedback> known = new ArrayList<>();
        for (CatalogEntry.Criterion criterion : entry.rubric()) {
            read(submission, entry, criterion.id(), read)
                    .or(
                            () ->
                                    Optional.ofNullable(earlier.get(criterion.id()))
                                            .map(met -> met.carriedInto(submission)))
                    .or(() -> shared.feedback(submission, criterion.id()))
                    .ifPresent(known::add);
        }
        return known;
    }

    private static Optional<CriterionFeedback> read(
            Submission submission,
            CatalogEntry entry,
            UUID criterionId,
            List<CriterionOutcome> read) {
        return read.stream()
                .filter(outcome -> outcome.criterionId().equals(criterionId))
                .findFirst()
                .map(
                        outcome ->
                                CriterionFeedback.judged(
                                        submission, outcome, isMet(entry, outcome)));
    }

    static boolean isMet(CatalogEntry entry, CriterionOutcome outcome) {
        return outcome.levelId() != null
                && entry.criterion(outcome.criterionId()).level(outcome.levelId()).isMet();
    }

    /**
     * What the attempt before met, when it was judged by the same version; its met criteria carry
     * forward.
     */
    private Map<UUID, CriterionFeedback> earlier(Submission submission) {
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
                .flatMap(one -> one.feedback().stream())
                .filter(CriterionFeedback::isMet)
                .collect(Collectors.toMap(CriterionFeedback::criterionId, Function.identity()));
    }
}
