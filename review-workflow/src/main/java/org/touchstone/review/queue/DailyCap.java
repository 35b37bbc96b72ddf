package org.touchstone.review.queue;

import org.touchstone.credential.kernel.Actor;

/** How much a reviewer may read in a day, in estimated minutes. */
public interface DailyCap {

    Minutes today(Actor reviewer);

    /**
     * @param cap of the agency's day
     * @param used by what was sealed today and what is in hand
     */
    record Minutes(int cap, int used) {

        /** Never below 0. */
        public int left() {
            return Math.max(0, cap - used);
        }
    }
}
