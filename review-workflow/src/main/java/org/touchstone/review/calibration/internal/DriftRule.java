package org.touchstone.review.calibration.internal;

import java.util.List;
import java.util.Optional;

/**
 * When a reader has left the experts: under the floor of operation, or clearly less in step than
 * before even above it, 'say 90 % to 82 %' (NAEP).
 *
 * @param window validity papers that are looked at together
 * @param minimum papers that a window needs before it says anything
 * @param fallPoints percent points less than in the window before
 */
record DriftRule(int window, int minimum, int fallPoints) {

    /**
     * @param newestFirst one tally for each validity paper
     * @param floor percent of exact agreement wanted
     * @return what is wrong, in a sentence for the supervisor; empty when nothing is
     */
    Optional<String> check(List<Tally> newestFirst, int floor) {
        List<Tally> last = papers(newestFirst, 0);
        if (last.size() < minimum) {
            return Optional.empty();
        }
        Tally now = sum(last);
        if (!now.reaches(floor)) {
            return Optional.of(
                    "Agreed with the experts on %d %% of %d levels in the last %d validity papers; %d %% is wanted."
                            .formatted(now.percent(), now.judged(), last.size(), floor));
        }
        List<Tally> before = papers(newestFirst, window);
        if (before.size() >= minimum && fell(sum(before), now)) {
            return Optional.of(
                    "Agreement with the experts fell from %d %% to %d %% over the last %d validity papers."
                            .formatted(sum(before).percent(), now.percent(), last.size()));
        }
        return Optional.empty();
    }

    private List<Tally> papers(List<Tally> newestFirst, int from) {
        int end = Math.min(from + window, newestFirst.size());
        return from >= end ? List.of() : newestFirst.subList(from, end);
    }

    private static Tally sum(List<Tally> papers) {
        return papers.stream().reduce(Tally.NONE, Tally::plus);
    }

    /** In whole numbers, so that 8 points are 8 points. */
    private boolean fell(Tally before, Tally now) {
        long was = 100L * before.exact() * now.judged();
        long is = 100L * now.exact() * before.judged();
        return was - is >= (long) fallPoints * before.judged() * now.judged();
    }
}
