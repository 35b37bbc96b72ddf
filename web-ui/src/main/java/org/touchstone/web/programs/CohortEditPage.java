package org.touchstone.web.programs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.touchstone.credential.program.Cohorts;
import org.touchstone.credential.program.Cohorts.Cadence;
import org.touchstone.credential.program.Cohorts.CohortView;
import org.touchstone.credential.program.Cohorts.Incentive;
import org.touchstone.credential.program.Cohorts.Recurrence;
import org.touchstone.credential.program.ProgramHistory.Participation;
import org.touchstone.credential.program.Programs;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** A new cohort, from nothing or from the last one, or what is said of one. */
@Named("cohortEdit")
@ViewScoped
@Guarded
public class CohortEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Programs programs;
    @Inject transient Cohorts cohorts;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String program = "";
    private String last = "";
    private String programTitle;
    private CohortForm form = new CohortForm();
    private String wordsBefore;

    /** The cohort itself, or the next of the last one, or a new one of a program. */
    public void load() {
        if (!id.isEmpty()) {
            CohortView cohort = cohorts.find(actor.get(), cohort());
            of(cohort);
            form = new CohortForm(cohort.text());
        } else if (!last.isEmpty()) {
            UUID before = Body.id("cohort", last);
            of(cohorts.find(actor.get(), before));
            form = new CohortForm(cohorts.following(actor.get(), before));
        } else {
            programTitle = programs.find(actor.get(), Body.id("program", program)).title();
            form.setTitle(programTitle);
        }
        wordsBefore = form.getIncentive() + "," + form.getCadence();
    }

    private void of(CohortView cohort) {
        program = cohort.programId().toString();
        programTitle = cohort.programTitle();
    }

    public String save() {
        CohortView saved =
                id.isEmpty()
                        ? cohorts.create(actor.get(), Body.id("program", program), form.text())
                        : cohorts.change(actor.get(), cohort(), form.text());
        return ProgramTexts.done("/programs/cohort?id=" + saved.id(), "cohort.saved");
    }

    private UUID cohort() {
        return Body.id("cohort", id);
    }

    public Participation[] getParticipations() {
        return Participation.values();
    }

    public Set<String> getIncentives() {
        return choices(Incentive.values(), 0);
    }

    public Recurrence[] getRecurrences() {
        return Recurrence.values();
    }

    public Set<String> getCadences() {
        return choices(Cadence.values(), 1);
    }

    /** Also the word that imported history had. */
    private Set<String> choices(Enum<?>[] known, int before) {
        Set<String> words = new LinkedHashSet<>(Stream.of(known).map(Enum::name).toList());
        words.addAll(List.of(wordsBefore.split(",", -1)[before]));
        return words;
    }

    public String word(String list, String word) {
        return ProgramTexts.word(list, word);
    }

    public String getProgramTitle() {
        return programTitle;
    }

    public CohortForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getProgram() {
        return program;
    }

    public void setProgram(String program) {
        this.program = program == null ? "" : program;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last == null ? "" : last;
    }
}
