package org.touchstone.review.appeal.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.submission.SubmissionOutcomes;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.credential.submission.SubmissionOutcomes.Decision;
import org.touchstone.review.appeal.Appeals.Outcome;
import org.touchstone.review.deadline.ClockKind;
import org.touchstone.review.deadline.Clocks;
import org.touchstone.review.queue.Works;

/** What the reading of an appeal makes of the decision. */
@Dependent
public class AppealDecision {
    private static final Actor APPEALS = Actor.system("appeals");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AppealRows rows;
    @Inject Works works;
    @Inject Clocks clocks;
    @Inject Catalog catalog;
    @Inject SubmissionOutcomes outcomes;
    @Inject Notices notices;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.appeals.due-business-days", defaultValue = "10")
    int businessDays;

    /** From the appeal to its decision. */
    int businessDays() {
        return businessDays;
    }

    void of(UUID taskId) {
        Optional<AppealRows.Row> appeal =
                rows.decidedBy(taskId).filter(row -> row.outcome() == null);
        if (appeal.isEmpty()) {
            return;
        }
        UUID submissionId = appeal.get().submissionId();
        CatalogEntry entry = catalog.version(works.find(submissionId).versionId());
        List<CriterionOutcome> read = read(taskId);
        String comment = comment(taskId);
        Instant now = clock.instant();
        boolean changed = read.stream().allMatch(outcome -> isMet(entry, outcome));
        if (changed) {
            outcomes.overturn(APPEALS, new Decision(submissionId, read, comment, now));
        }
        rows.decide(
                submissionId,
                changed ? Outcome.CHANGED : Outcome.UPHELD,
                reasons(entry, read, comment),
                now);
        clocks.stop(ClockKind.APPEAL, submissionId);
        works.decided(APPEALS, submissionId);
        notices.tell(
                appeal.get().educatorId(),
                changed ? "appeal-changed" : "appeal-upheld",
                List.of(entry.title()),
                "/educator/attempt?id=" + submissionId,
                "appeal-decided:" + submissionId);
    }

    private static boolean isMet(CatalogEntry entry, CriterionOutcome outcome) {
        return outcome.levelId() != null
                && entry.criterion(outcome.criterionId()).level(outcome.levelId()).isMet();
    }

    private List<CriterionOutcome> read(UUID taskId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select s.criterion_id, cast(s.level_id as text), s.condition_code, s.comment
                                from review.scorecard c join review.criterion_score s on s.scorecard_id = c.id
                                where c.task_id = ?1 and c.sealed_at is not null
                                """)
                        .setParameter(1, taskId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The reading " + taskId + " is not sealed");
        }
        return found.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new CriterionOutcome(
                                        (UUID) row[0],
                                        row[1] == null ? null : UUID.fromString((String) row[1]),
                                        (String) row[2],
                                        (String) row[3]))
                .toList();
    }

    private String comment(UUID taskId) {
        return (String)
                em.createNativeQuery(
                                """
                                select overall_comment from review.scorecard
                                where task_id = ?1 and sealed_at is not null
                                """)
                        .setParameter(1, taskId)
                        .getSingleResult();
    }

    private static String reasons(CatalogEntry entry, List<CriterionOutcome> read, String comment) {
        List<String> lines = new ArrayList<>();
        if (comment != null && !comment.isBlank()) {
            lines.add(comment.strip());
        }
        for (CatalogEntry.Criterion criterion : entry.rubric()) {
            read.stream()
                    .filter(outcome -> outcome.criterionId().equals(criterion.id()))
                    .filter(outcome -> outcome.comment() != null && !outcome.comment().isBlank())
                    .forEach(
                            outcome ->
                                    lines.add(
                                            criterion.title() + ": " + outcome.comment().strip()));
        }
        return String.join("\n", lines);
    }
}
