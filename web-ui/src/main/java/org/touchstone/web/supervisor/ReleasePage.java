package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.ReleaseGate.Batch;
import org.touchstone.review.scoring.ReleaseGate.Held;
import org.touchstone.review.scoring.ReleaseGate.Outcome;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Decisions that wait for their release, and batches that wait for a second person. */
@Named("releasePage")
@ViewScoped
@Guarded
public class ReleasePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/supervisor/release";

    @Inject transient ReleaseGate gate;
    @Inject transient CurrentActor actor;

    private String[] chosen = {};
    private String note;

    /** As they were shown: a button means the decision beside it. */
    private transient List<Held> held;

    private transient List<Batch> batches;

    public String release(UUID submission) {
        gate.release(actor.get(), submission);
        return SupervisorTexts.done(PAGE, "release.done");
    }

    public String propose() {
        gate.propose(
                actor.get(),
                Arrays.stream(chosen).map(id -> Body.id("decision", id)).toList(),
                note);
        return SupervisorTexts.done(PAGE, "release.proposed", chosen.length);
    }

    public String approve(UUID batch) {
        Outcome outcome = gate.approve(actor.get(), batch);
        return SupervisorTexts.done(
                PAGE, "release.approved", outcome.released(), outcome.skipped());
    }

    public String withdraw(UUID batch) {
        gate.withdraw(actor.get(), batch);
        return SupervisorTexts.done(PAGE, "release.withdrawn");
    }

    public List<Held> getHeld() {
        if (held == null) {
            held = gate.held(actor.get());
        }
        return held;
    }

    /** What can go into a batch. */
    public List<Held> getFree() {
        return getHeld().stream().filter(one -> !one.proposed() && !one.suspected()).toList();
    }

    public List<Batch> getBatches() {
        if (batches == null) {
            batches = gate.batches(actor.get());
        }
        return batches;
    }

    public String label(Held one) {
        return SupervisorTexts.get(
                one.earned() ? "release.label.earned" : "release.label.notYet",
                one.workNumber(),
                one.title());
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
