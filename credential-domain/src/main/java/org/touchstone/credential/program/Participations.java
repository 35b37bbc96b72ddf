package org.touchstone.credential.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.program.ProgramHistory.Participation;

/** An educator's own programs, and what the educator's work means for them. */
public interface Participations {

    /** The actor's own, the last to end first. */
    List<Own> mine(Actor actor);

    /**
     * @throws org.touchstone.credential.kernel.NotFound for somebody else's
     */
    Own find(Actor actor, UUID participationId);

    /**
     * Takes the invitation, also one that was declined before.
     *
     * @throws CohortIsFull when no seat is free
     * @throws CohortIsOver after the last day
     */
    void accept(Actor actor, UUID participationId);

    /**
     * @throws ParticipationIsRequired where the organization requires it
     */
    void decline(Actor actor, UUID participationId);

    /**
     * Leaves the program and says why.
     *
     * @param answer no reasons: rather not say
     * @throws ParticipationIsRequired where the organization requires it
     */
    void leave(Actor actor, UUID participationId, Answer answer);

    /**
     * Says why the program was not completed, after leaving it or after its last day. A later
     * answer takes the place of an earlier one.
     */
    void answer(Actor actor, UUID participationId, Answer answer);

    /** An attempt was begun: the cohort that it counts for has somebody active. */
    void workBegun(Actor actor, UUID educatorId, UUID microCredentialId);

    /**
     * The cohort that an award for this submission counts for, because the educator was enrolled in
     * it when the work was handed in, within its days, and the micro-credential is one of those
     * that count. Among several: one that is not completed yet, then one that names the
     * micro-credential, then the one that ends first.
     */
    Optional<UUID> cohortOf(UUID submissionId);

    /** An award was granted or revoked; who has reached the target is worked out again. */
    void awardChanged(Actor actor, UUID awardId);

    /** A pathway was completed, or is so no longer; cohorts whose target it is are dated again. */
    void pathwayChanged(Actor actor, UUID educatorId, UUID pathwayId);

    /**
     * @param reasons codes of {@link ExitSurveys#reasons}
     * @param comment in their own words; null: nothing to add
     */
    record Answer(List<String> reasons, String comment) {
        public Answer {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /**
     * @param target null: none
     * @param earned micro-credentials that count for it
     * @param microCredentials that count; none: every one
     * @param answer what the exit survey was answered; null: nothing yet
     */
    record Own(
            UUID id,
            String title,
            String organizationName,
            String summary,
            ParticipationState state,
            Participation participation,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean isOver,
            Integer target,
            int earned,
            LocalDate invitedOn,
            LocalDate completedOn,
            LocalDate leftOn,
            LocalDate inductionOn,
            String induction,
            String recognition,
            String incentiveNote,
            String cadence,
            List<Programs.Counted> microCredentials,
            Answer answer) {
        public Own {
            microCredentials = List.copyOf(microCredentials);
        }

        /** Whether the exit survey is open: left, or over without completion. */
        public boolean isAskedWhy() {
            return state == ParticipationState.LEFT
                    || (isOver
                            && (state == ParticipationState.ENROLLED
                                    || state == ParticipationState.ACTIVE));
        }
    }
}
