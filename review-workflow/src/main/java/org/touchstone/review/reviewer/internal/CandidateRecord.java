package org.touchstone.review.reviewer.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.review.reviewer.CandidateIsElsewhere;
import org.touchstone.review.reviewer.CandidateState;
import org.touchstone.review.reviewer.Graduates.Invitation;

/**
 * One graduate and one micro-credential: eligible by the rule, invited, and accepted or declined.
 * Each step keeps its date; the database makes the state out of the dates. Whoever is invited again
 * begins that step anew.
 */
@Entity
@Table(schema = "review", name = "reviewer_candidate")
public class CandidateRecord {
    @Id private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "micro_credential_id")
    private UUID microCredentialId;

    @Column(name = "award_id")
    private UUID awardId;

    @Column(name = "invited_on")
    private LocalDate invitedOn;

    @Convert(converter = OptionalId.class)
    @Column(name = "invited_by")
    private UUID invitedBy;

    private String organization;

    @Column(name = "role_begins_on")
    private LocalDate roleBeginsOn;

    @Column(name = "role_ends_on")
    private LocalDate roleEndsOn;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "terms_number")
    private Integer termsNumber;

    @Column(name = "declined_on")
    private LocalDate declinedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private CandidateState state;

    protected CandidateRecord() {}

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID microCredentialId() {
        return microCredentialId;
    }

    UUID awardId() {
        return awardId;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    CandidateState state() {
        return state;
    }

    String organization() {
        return organization;
    }

    LocalDate roleBeginsOn() {
        return roleBeginsOn;
    }

    LocalDate roleEndsOn() {
        return roleEndsOn;
    }

    void invite(UUID supervisorId, Invitation invitation, LocalDate today) {
        step(CandidateState.INVITED);
        invitedOn = today;
        invitedBy = supervisorId;
        organization = invitation.organization();
        roleBeginsOn = invitation.firstDay();
        roleEndsOn = invitation.lastDay();
        declinedOn = null;
        withdrawnOn = null;
    }

    void accept(int terms, LocalDate today) {
        step(CandidateState.ACCEPTED);
        acceptedOn = today;
        termsNumber = terms;
        // The role begins with the answer when that came late.
        roleBeginsOn = roleBeginsOn.isBefore(today) ? today : roleBeginsOn;
    }

    void decline(LocalDate today) {
        step(CandidateState.DECLINED);
        declinedOn = today;
    }

    void withdraw(LocalDate today) {
        step(CandidateState.WITHDRAWN);
        withdrawnOn = today;
    }

    private void step(CandidateState wanted) {
        if (!state.next().contains(wanted)) {
            throw new CandidateIsElsewhere(state, wanted);
        }
        state = wanted;
    }
}
