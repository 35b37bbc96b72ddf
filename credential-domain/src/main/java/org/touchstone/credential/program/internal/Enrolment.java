package org.touchstone.credential.program.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.BusinessDays;
import org.touchstone.credential.program.ParticipationState;

/** Gives a seat, by the manager or by the educator who takes the invitation. */
@Dependent
public class Enrolment {
    @Inject ProgramAccess access;
    @Inject Standing standing;
    @Inject ProgramJournal journal;
    @Inject BusinessDays days;

    /**
     * @param participant whose cohort's row the transaction holds, so that seats are counted one
     *     after the other
     */
    void enrol(Actor actor, ParticipationRecord participant) {
        Cohort cohort = access.locked(participant.cohortId());
        cohort.mustBeOpenOn(days.today());
        ParticipationState before = participant.state();
        participant.enrol(days.today());
        cohort.mustSeat(access.taken(cohort.id()));
        journal.moved(actor, participant.id(), before, ParticipationState.ENROLLED, days.today());
        standing.dateByAwards(actor, cohort.id(), participant.personId());
    }
}
