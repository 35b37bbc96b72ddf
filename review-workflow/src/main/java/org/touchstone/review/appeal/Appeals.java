package org.touchstone.review.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * An educator may object to a 'not yet', once and within its window. Somebody who has not read the
 * work reads it again, without knowing why, and that reading decides.
 */
public interface Appeals {

    /** What the actor may still do about the decision on his work, and what became of it. */
    AppealView of(Actor educator, UUID submissionId);

    /**
     * @param reasons why the decision should change; kept, and never shown to the reader
     * @throws DecisionCannotBeAppealed when there is no 'not yet' to object to
     * @throws AppealWindowHasClosed after the window
     * @throws AppealWasMade a second time
     */
    AppealView make(Actor educator, UUID submissionId, String reasons);

    /**
     * The appeal's reading is sealed and decides: every criterion met makes the award, otherwise
     * the decision stands. Deciding twice changes nothing.
     */
    void decided(UUID taskId);

    /** Whether the decision changed. */
    enum Outcome {
        /** 'Not yet' stands. */
        UPHELD,
        /** Earned after all. */
        CHANGED
    }

    /**
     * @param mayAppeal now
     * @param windowClosesOn the last day for it, null when there was no window
     * @param businessDaysLeft of the window, 0 on its last day
     * @param reasons null unless an appeal was made
     * @param dueOn when its decision is due, null unless it is open
     * @param outcome null while it is open
     * @param outcomeReasons by criterion, a line each
     */
    record AppealView(
            boolean mayAppeal,
            LocalDate windowClosesOn,
            int businessDaysLeft,
            String reasons,
            Instant madeAt,
            LocalDate dueOn,
            Outcome outcome,
            String outcomeReasons,
            Instant decidedAt) {

        public boolean isMade() {
            return reasons != null;
        }

        public boolean isOpen() {
            return isMade() && outcome == null;
        }
    }
}
