package org.touchstone.credential.program;

import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Paged;

/** Who takes part in a cohort, for its manager. */
public interface Participants {

    /**
     * By family name.
     *
     * @param state null: all
     * @param words searched in name and user name; null or blank: all
     */
    Paged<Participant> list(
            Actor actor, UUID cohortId, ParticipationState state, String words, Paged.Part part);

    /**
     * Enrols somebody who was invited, or who declined.
     *
     * @throws CohortIsFull when no seat is free
     * @throws CohortIsOver after the last day
     * @throws ParticipationIsElsewhere when it is in no such state
     */
    void enrol(Actor actor, UUID participationId);

    /**
     * Says that somebody has completed.
     *
     * @throws TargetDecides where the cohort has a target
     */
    void complete(Actor actor, UUID participationId);

    /** Somebody has left; they are asked why. */
    void leave(Actor actor, UUID participationId);

    /**
     * Takes an invitation back that nobody has answered, as if it had not been sent.
     *
     * @throws ParticipationIsElsewhere when it was answered
     */
    void takeBack(Actor actor, UUID participationId);

    /**
     * The dates are null for what has not happened.
     *
     * @param earned micro-credentials that count for this cohort
     */
    record Participant(
            UUID id,
            UUID personId,
            String name,
            String username,
            String school,
            ParticipationState state,
            LocalDate invitedOn,
            LocalDate declinedOn,
            LocalDate enrolledOn,
            LocalDate activeOn,
            LocalDate completedOn,
            LocalDate leftOn,
            int earned) {}
}
