package org.touchstone.review.calibration.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry.Criterion;

/**
 * How often a reader and the experts agree.
 *
 * @param judged criteria compared
 * @param exact of them at the experts' level
 * @param adjacent of them one level off
 */
record Tally(int judged, int exact, int adjacent) {
    static final Tally NONE = new Tally(0, 0, 0);

    /**
     * @param expert the experts' level of each criterion
     * @param chosen the reader's; a criterion without one was not scored, and does not agree
     */
    static Tally of(List<Criterion> rubric, Map<UUID, UUID> expert, Map<UUID, UUID> chosen) {
        int exact = 0;
        int adjacent = 0;
        for (Criterion criterion : rubric) {
            UUID level = chosen.get(criterion.id());
            if (level == null) {
                continue;
            }
            int off =
                    Math.abs(
                            criterion.level(level).position()
                                    - criterion.level(expert.get(criterion.id())).position());
            exact += off == 0 ? 1 : 0;
            adjacent += off == 1 ? 1 : 0;
        }
        return new Tally(rubric.size(), exact, adjacent);
    }

    Tally plus(Tally other) {
        return new Tally(judged + other.judged, exact + other.exact, adjacent + other.adjacent);
    }

    boolean reaches(int percent) {
        return exact * 100 >= percent * judged;
    }

    /** Of exact agreement, rounded down, so that 100 says that all agree. */
    int percent() {
        return exact * 100 / judged;
    }
}
