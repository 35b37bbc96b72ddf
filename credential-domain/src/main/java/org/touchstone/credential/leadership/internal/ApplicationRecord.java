package org.touchstone.credential.leadership.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.leadership.ApplicationIsElsewhere;
import org.touchstone.credential.leadership.ApplicationState;

/**
 * One educator and one leader role: eligible, applied, interviewed, accepted, placed. Each event
 * keeps its date; the database makes the state out of the dates. Whoever withdraws and applies
 * again begins anew.
 */
@Entity
@Table(schema = "credential", name = "leader_role_application")
public class ApplicationRecord {
    @Id private UUID id;

    @Column(name = "role_id")
    private UUID roleId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    private String statement;

    @Column(name = "interviewed_on")
    private LocalDate interviewedOn;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "placed_on")
    private LocalDate placedOn;

    @Column(name = "placed_at")
    private String placedAt;

    @Column(name = "declined_on")
    private LocalDate declinedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private ApplicationState state;

    protected ApplicationRecord() {}

    UUID id() {
        return id;
    }

    UUID roleId() {
        return roleId;
    }

    UUID personId() {
        return personId;
    }

    /** In the educator's words; null: none. */
    String statement() {
        return statement;
    }

    ApplicationState state() {
        return state;
    }

    void apply(String words, LocalDate today) {
        step(ApplicationState.APPLIED);
        appliedOn = today;
        statement = words;
        interviewedOn = null;
        acceptedOn = null;
        withdrawnOn = null;
    }

    void withdraw(LocalDate today) {
        step(ApplicationState.WITHDRAWN);
        withdrawnOn = today;
    }

    /**
     * @param where with PLACED only
     */
    void record(ApplicationState wanted, LocalDate today, String where) {
        step(wanted);
        switch (wanted) {
            case INTERVIEWED -> interviewedOn = today;
            case ACCEPTED -> acceptedOn = today;
            case DECLINED -> declinedOn = today;
            case PLACED -> {
                placedOn = today;
                placedAt = where;
            }
            default -> throw new ApplicationIsElsewhere(state, wanted);
        }
    }

    private void step(ApplicationState wanted) {
        if (!state.next().contains(wanted)) {
            throw new ApplicationIsElsewhere(state, wanted);
        }
        state = wanted;
    }
}
