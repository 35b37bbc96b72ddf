package org.touchstone.web.programs;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.touchstone.credential.program.Cohorts.CohortText;
import org.touchstone.credential.program.ProgramHistory.Participation;

/** What is typed about a cohort. */
public class CohortForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String code;
    private String title;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Participation participation = Participation.VOLUNTARY;
    private Integer target;
    private Integer capacity;
    private String incentive = "NONE";
    private BigDecimal incentiveAmount;
    private String recurrence;
    private String incentiveNote;
    private String recognition;
    private String cadence = "MONTHLY";
    private LocalDate inductionOn;
    private String induction;

    public CohortForm() {}

    CohortForm(CohortText text) {
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Participation getParticipation() {
        return participation;
    }

    public void setParticipation(Participation participation) {
        this.participation = participation;
    }

    public Integer getTarget() {
        return target;
    }

    public void setTarget(Integer target) {
        this.target = target;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getIncentive() {
        return incentive;
    }

    public void setIncentive(String incentive) {
        this.incentive = incentive;
    }

    public BigDecimal getIncentiveAmount() {
        return incentiveAmount;
    }

    public void setIncentiveAmount(BigDecimal incentiveAmount) {
        this.incentiveAmount = incentiveAmount;
    }

    public String getRecurrence() {
        return recurrence;
    }

    public void setRecurrence(String recurrence) {
        this.recurrence = recurrence;
    }

    public String getIncentiveNote() {
        return incentiveNote;
    }

    public void setIncentiveNote(String incentiveNote) {
        this.incentiveNote = incentiveNote;
    }

    public String getRecognition() {
        return recognition;
    }

    public void setRecognition(String recognition) {
        this.recognition = recognition;
    }

    public String getCadence() {
        return cadence;
    }

    public void setCadence(String cadence) {
        this.cadence = cadence;
    }

    public LocalDate getInductionOn() {
        return inductionOn;
    }

    public void setInductionOn(LocalDate inductionOn) {
        this.inductionOn = inductionOn;
    }

    public String getInduction() {
        return induction;
    }

    public void setInduction(String induction) {
        this.induction = induction;
    }
}
