package org.touchstone.review.calibration.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.review.calibration.LevelChoice;

/** Levels must cover a rubric: one of its own for each criterion, and nothing else. */
final class RubricLevels {

    private RubricLevels() {}

    /**
     * @return the level of each criterion
     * @throws InvalidRequest listing everything that does not fit
     */
    static Map<UUID, UUID> mustCover(List<Criterion> rubric, List<LevelChoice> choices) {
        Map<UUID, UUID> chosen = new HashMap<>();
        List<Detail> faults = new ArrayList<>();
        for (LevelChoice choice : choices) {
            String field = String.valueOf(choice.criterionId());
            if (rubric.stream().noneMatch(one -> one.id().equals(choice.criterionId()))) {
                faults.add(
                        new Detail(
                                field,
                                "criterion-unknown",
                                "This criterion is not of this rubric."));
            } else if (chosen.put(choice.criterionId(), choice.levelId()) != null) {
                faults.add(new Detail(field, "criterion-twice", "This criterion is judged twice."));
            }
        }
        rubric.forEach(criterion -> check(criterion, chosen.get(criterion.id()), faults));
        if (!faults.isEmpty()) {
            throw new InvalidRequest("Choose one level for every criterion.", faults);
        }
        return chosen;
    }

    private static void check(Criterion criterion, UUID level, List<Detail> faults) {
        String field = criterion.id().toString();
        if (level == null) {
            faults.add(
                    new Detail(
                            field,
                            "level-missing",
                            "Choose a level for '" + criterion.title() + "'."));
        } else if (criterion.levels().stream().noneMatch(one -> one.id().equals(level))) {
            faults.add(
                    new Detail(
                            field,
                            "level-unknown",
                            "This level is not one of '" + criterion.title() + "'."));
        }
    }
}
