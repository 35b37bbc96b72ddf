package org.touchstone.review.queue;

import java.util.List;
import org.touchstone.credential.kernel.Actor;

/** The numbers on a reviewer's desk. */
public interface QueueFigures {

    Figures of(Actor reviewer);

    /** The whole queue, for those who watch over the system; it names nobody. */
    Backlog backlog();

    /**
     * @param claimed in somebody's hands
     * @param overdue waiting or claimed, past the due day
     * @param oldestWaitingSeconds since the oldest waiting work was opened; 0 when none waits
     */
    record Backlog(long waiting, long claimed, long overdue, long oldestWaitingSeconds) {}

    /**
     * @param waiting what is next in line for this reviewer, by title; at most 1000 works in all
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
