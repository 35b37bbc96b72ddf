package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.ReleaseGate.Batch;
import org.touchstone.review.scoring.ReleaseGate.Held;
import org.touchstone.review.scoring.ReleaseGate.Outcome;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** Decisions that wait for their release, and batches that wait for a second person. */
@Named("releasePage")
@ViewScoped
@Guarded
public class ReleasePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String HERE = "/supervisor/release";

    @Inject transient ReleaseGate gate;
    @Inject transient CurrentActor actor;

    private String[] chosen = {};
    private String note;
    private String page;
    private String batchPage;

    /** As they were shown: a button means the decision beside it. */
    private transient Page<Held> held;

    private transient Page<Batch> batches;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        getHeld();
        getBatches();
    }

    public String release(UUID submission) {
        gate.release(actor.get(), submission);
        return SupervisorTexts.done(here(), "release.done");
    }

    public String propose() {
        gate.propose(
                actor.get(),
                Arrays.stream(chosen).map(id -> Body.id("decision", id)).toList(),
                note);
        return SupervisorTexts.done(HERE, "release.proposed", chosen.length);
    }

    public String approve(UUID batch) {
        Outcome outcome = gate.approve(actor.get(), batch);
        return SupervisorTexts.done(
                HERE, "release.approved", outcome.released(), outcome.skipped());
    }

    public String withdraw(UUID batch) {
        gate.withdraw(actor.get(), batch);
        return SupervisorTexts.done(HERE, "release.withdrawn");
    }

    /** The rest of the page moves up. */
    private String here() {
        return HERE + "?page=" + Pages.number(page);
    }

    public Page<Held> getHeld() {
        if (held == null) {
            held = gate.held(actor.get(), Pages.number(page));
        }
        return held;
    }

    /** What can go into a batch. */
    public List<Held> getFree() {
        return getHeld().rows().stream()
                .filter(one -> !one.proposed() && !one.suspected())
                .toList();
    }

    public Page<Batch> getBatches() {
        if (batches == null) {
            batches = gate.batches(actor.get(), Pages.number(batchPage));
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getBatchPage() {
        return batchPage;
    }

    public void setBatchPage(String batchPage) {
        this.batchPage = batchPage;
    }
}
