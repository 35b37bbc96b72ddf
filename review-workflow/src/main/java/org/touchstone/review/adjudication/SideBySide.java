package org.touchstone.review.adjudication;

import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.ConditionCode;

/**
 * Two sealed readings of one work, criterion by criterion in the order of the rubric.
 *
 * @param firstComment on the whole, or null
 * @param secondComment on the whole, or null
 */
public record SideBySide(
        String workNumber, List<Pair> criteria, String firstComment, String secondComment) {

    /** What both said of one criterion. */
    public record Pair(UUID criterionId, String title, Said first, Said second) {

        public boolean isSame() {
            return first.position() == second.position() && first.condition() == second.condition();
        }

        /** At most one level apart; a condition code is next to no level. */
        public boolean isAdjacent() {
            boolean bothLevels = first.condition() == null && second.condition() == null;
            return isSame() || (bothLevels && Math.abs(first.position() - second.position()) == 1);
        }
    }

    /**
     * @param position of the level, 1 is the lowest; 0 with a condition code
     * @param level its name; null with a condition code
     * @param comment or null
     */
    public record Said(int position, String level, ConditionCode condition, String comment) {}

    public long same() {
        return criteria.stream().filter(Pair::isSame).count();
    }

    public long adjacent() {
        return criteria.stream().filter(Pair::isAdjacent).count();
    }
}
