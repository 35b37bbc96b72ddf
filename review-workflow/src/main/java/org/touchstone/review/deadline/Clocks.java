package org.touchstone.review.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/**
 * The running clocks of submissions, at most one of each kind. Each has a deadline, and the
 * reminders that the agency's steps ask for; a change of the calendar, a pause and an extension
 * move all of them.
 */
public interface Clocks {

    /**
     * The review has received it; the completeness check is done. A submission that comes back is
     * promised the same again.
     *
     * @return when it is due
     */
    Instant received(UUID submissionId, Instant receivedAt);

    /**
     * The educator has it again: nobody waits for the review.
     *
     * @param because for the ledger
     */
    void returned(UUID submissionId, String because);

    /**
     * The decision is made. A 'not yet' opens the windows of the appeal and of the next attempt.
     */
    void decided(UUID submissionId);

    /**
     * Starts a clock, or starts it anew.
     *
     * @return when it is due
     */
    Instant start(ClockKind kind, UUID submissionId, Instant from, int businessDays);

    /** Stops it, with its deadline and its reminders; does nothing when none is running. */
    void stop(ClockKind kind, UUID submissionId);

    Optional<Reading> read(ClockKind kind, UUID submissionId);

    /**
     * Gives the reading of this work more time; the educator is told.
     *
     * @param businessDays at least 1
     * @return when it is due now
     * @throws org.touchstone.credential.kernel.NotFound when nobody waits for a reading of it
     */
    Instant extend(Actor granter, UUID submissionId, int businessDays, String reason);

    /**
     * What a clock shows.
     *
     * @param dueOn the day that people call due
     * @param businessDaysLeft 0 on the due day, negative when overdue
     * @param isRunning false once it was stopped
     */
    record Reading(
            Instant startedAt,
            Instant dueAt,
            LocalDate dueOn,
            int businessDaysLeft,
            boolean isRunning,
            boolean isOver) {}
}
