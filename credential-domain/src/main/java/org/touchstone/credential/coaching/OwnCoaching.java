package org.touchstone.credential.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;

/** An educator's own coach, and how to get a word. */
public interface OwnCoaching {
    int MESSAGE_LIMIT = 2000;

    /** One for each cohort in which somebody coaches the actor today or later. */
    List<Own> mine(Actor educator);

    /**
     * Asks the coach for a word; asking again before the answer changes the words.
     *
     * @throws NobodyCoachesYou when there is no coach in this cohort today
     */
    void ask(Actor educator, UUID cohortId, String message);

    /** Takes the question back; does nothing when none is open. */
    void takeBack(Actor educator, UUID cohortId);

    /**
     * Of the actor's own attempt, how many messages wait to be read.
     *
     * @throws org.touchstone.credential.kernel.NotFound for somebody else's
     */
    int unread(Actor educator, UUID attemptId);

    /**
     * @param nextDue when the next session is due; null: none is planned
     * @param lastHeld null: none yet
     * @param minutes of all sessions in this cohort
     * @param asked what was asked and not answered yet; null: nothing
     * @param answer the coach's last answer in words; null: none
     */
    record Own(
            UUID cohortId,
            String cohort,
            String coachName,
            LocalDate from,
            LocalDate to,
            boolean hasBegun,
            LocalDate nextDue,
            LocalDate lastHeld,
            int sessions,
            int minutes,
            String asked,
            Instant askedAt,
            String answer,
            Instant answeredAt) {}
}
