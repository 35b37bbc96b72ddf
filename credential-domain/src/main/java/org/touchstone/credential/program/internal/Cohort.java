package org.touchstone.credential.program.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.touchstone.credential.program.CohortIsFull;
import org.touchstone.credential.program.CohortIsOver;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.ParticipationIsRequired;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.TargetDecides;

/**
 * One offering of a program.
 *
 * <p>It is planned with its days, its seats and its target, invites educators before and during its
 * days, and is closed once when its last day is over. History that was imported is the same, with
 * fewer particulars.
 */
@Entity
@Table(schema = "credential", name = "program")
public class Cohort {
    @Id private UUID id;

    @Column(name = "series_id")
    private UUID programId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String code;
    private String title;

    @Column(name = "starts_on")
    private LocalDate firstDay;

    @Column(name = "ends_on")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    @Column(name = "required_credentials")
    private Integer target;

    private Integer capacity;
    private String incentive;

    @Column(name = "incentive_amount")
    private BigDecimal incentiveAmount;

    @Column(name = "incentive_recurrence")
    private String recurrence;

    @Column(name = "incentive_note")
    private String incentiveNote;

    private String recognition;

    @Column(name = "coaching_cadence")
    private String cadence;

    @Column(name = "induction_on")
    private LocalDate inductionOn;

    private String induction;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Cohort() {}

    Cohort(ProgramSeries program, CohortText text) {
        this.id = UUID.randomUUID();
        this.programId = program.id();
        this.organizationId = program.organizationId();
        describe(text);
    }

    final void describe(CohortText text) {
        code = text.code();
        title = text.title();
        firstDay = text.firstDay();
        lastDay = text.lastDay();
        participation = text.participation();
        target = text.target();
        capacity = text.capacity();
        incentive = text.incentive();
        incentiveAmount = text.incentiveAmount();
        recurrence = text.recurrence();
        incentiveNote = text.incentiveNote();
        recognition = text.recognition();
        cadence = text.cadence();
        inductionOn = text.inductionOn();
        induction = text.induction();
    }

    CohortText text() {
        return new CohortText(
                code,
                title,
                firstDay,
                lastDay,
                participation,
                target,
                capacity,
                incentive,
                incentiveAmount,
                recurrence,
                incentiveNote,
                recognition,
                cadence,
                inductionOn,
                induction);
    }

    UUID id() {
        return id;
    }

    UUID programId() {
        return programId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay);
    }

    void mustBeOpenOn(LocalDate day) {
        if (isOverOn(day)) {
            throw new CohortIsOver(title, lastDay);
        }
    }

    /**
     * @param taken seats after the change
     */
    void mustSeat(long taken) {
        if (capacity != null && taken > capacity) {
            throw new CohortIsFull(title, taken, capacity);
        }
    }

    void mustBeVoluntary() {
        if (participation == Participation.REQUIRED) {
            throw new ParticipationIsRequired(title);
        }
    }

    void mustHaveNoTarget() {
        if (target != null) {
            throw new TargetDecides(title, target);
        }
    }

    /** Once; false: it was closed before, or its last day was moved. */
    boolean close(LocalDate today) {
        if (closedOn != null || !isOverOn(today)) {
            return false;
        }
        closedOn = today;
        return true;
    }

    void reopen() {
        closedOn = null;
    }
}
