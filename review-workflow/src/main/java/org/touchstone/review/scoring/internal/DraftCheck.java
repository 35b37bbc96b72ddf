package org.touchstone.review.scoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.scoring.DraftScores;
import org.touchstone.review.scoring.DraftScores.CriterionDraft;

/** A draft may be incomplete, but what it says must be about this rubric. */
final class DraftCheck {
    /** Characters of one comment. */
    static final int COMMENT_LIMIT = 10_000;

    private final List<Detail> faults = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    private DraftCheck() {}

    /**
     * @throws InvalidRequest listing everything that does not fit
     */
    static void mustFit(List<CatalogEntry.Criterion> rubric, DraftScores draft) {
        DraftCheck check = new DraftCheck();
        for (CriterionDraft one : draft.criteria()) {
            check.criterion(rubric, one);
        }
        check.comment("comment", draft.comment());
        if (!check.faults.isEmpty()) {
            throw new InvalidRequest("The scores do not fit this work's rubric.", check.faults);
        }
    }

    private void criterion(List<CatalogEntry.Criterion> rubric, CriterionDraft one) {
        Optional<CatalogEntry.Criterion> criterion =
                rubric.stream().filter(c -> c.id().equals(one.criterionId())).findFirst();
        String field = Objects.toString(one.criterionId());
        if (criterion.isEmpty()) {
            fault(field, "criterion-unknown", "This criterion is not of this work's rubric.");
        } else if (!seen.add(one.criterionId())) {
            fault(field, "criterion-twice", "This criterion is scored twice.");
        } else if (one.levelId() != null
                && criterion.get().levels().stream()
                        .noneMatch(level -> level.id().equals(one.levelId()))) {
            fault(
                    field,
                    "level-unknown",
                    "This level is not one of '" + criterion.get().title() + "'.");
        }
        if (one.conditionCode() != null) {
            condition(field, one);
        }
        comment(field, one.comment());
    }

    private void condition(String field, CriterionDraft one) {
        if (one.levelId() != null) {
            fault(
                    field,
                    "level-and-condition",
                    "A criterion has a level or a condition code, not both.");
        }
    }

    private void comment(String field, String comment) {
        if (comment == null) {
            return;
        }
        if (comment.length() > COMMENT_LIMIT) {
            fault(
                    field,
                    "comment-too-long",
                    "A comment has at most " + COMMENT_LIMIT + " characters.");
        }
        if (comment.indexOf('\0') >= 0) {
            fault(field, "comment-unreadable", "A comment cannot hold the character NUL.");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Detail(field, code, message));
    }
}
