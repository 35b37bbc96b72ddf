package org.touchstone.credential.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.program.InvitationIsAnswered;
import org.touchstone.credential.program.ParticipationIsElsewhere;
import org.touchstone.credential.program.ParticipationState;

/**
 * One educator in one cohort: invited, enrolled or declined, active with the first work, completed
 * or left. Each step keeps its date; the database makes the state out of the dates, so that
 * imported history has it too.
 */
@Entity
@Table(schema = "credential", name = "participation")
public class ParticipationRecord {
    @Id private UUID id;

    @Column(name = "program_id")
    private UUID cohortId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "invited_on")
    private LocalDate invitedOn;

    @Column(name = "declined_on")
    private LocalDate declinedOn;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private ParticipationState state;

    protected ParticipationRecord() {}

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    UUID personId() {
        return personId;
    }

    ParticipationState state() {
        return state;
    }

    void enrol(LocalDate today) {
        step(ParticipationState.ENROLLED);
        declinedOn = null;
        enrolledOn = today;
    }

    void decline(LocalDate today) {
        step(ParticipationState.DECLINED);
        declinedOn = today;
    }

    void complete(LocalDate today) {
        step(ParticipationState.COMPLETED);
        completedOn = today;
    }

    void leave(LocalDate today) {
        step(ParticipationState.LEFT);
        leftOn = today;
    }

    /**
     * @throws InvitationIsAnswered when it is more than an invitation
     */
    void mustBeUnanswered() {
        if (state != ParticipationState.INVITED) {
            throw new InvitationIsAnswered();
        }
    }

    private void step(ParticipationState wanted) {
        if (!state.next().contains(wanted)) {
            throw new ParticipationIsElsewhere(state, wanted);
        }
        state = wanted;
    }
}
