package org.touchstone.review.queue;

import java.util.List;
import org.touchstone.credential.kernel.Actor;

/** The numbers on a reviewer's desk. */
public interface QueueFigures {

    Figures of(Actor reviewer);

    /**
     * @param waiting only what this reviewer may read, by title
     * @param sealedToday on the agency's day
     * @param sealedThisWeek since Monday
     */
    record Figures(List<Waiting> waiting, int sealedToday, int sealedThisWeek) {

        public int waitingInAll() {
            return waiting.stream().mapToInt(Waiting::works).sum();
        }
    }

    /**
     * @param overdue how many of the works
     */
    record Waiting(String code, String title, int works, int overdue) {}
}
