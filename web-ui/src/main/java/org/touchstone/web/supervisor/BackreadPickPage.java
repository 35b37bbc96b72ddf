package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.Backreading.Candidate;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.api.Pages;

/** A reader's readings, one of which is to be read again. */
@Named("backreadPickPage")
@ViewScoped
@Guarded
public class BackreadPickPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Backreading backreading;
    @Inject transient CurrentActor actor;

    private String reader = "";
    private String page;

    /** As it was shown: a button means the reading beside it. */
    private transient Page<Candidate> candidates;

    public void load() {
        getCandidates();
    }

    public String pick(UUID task) {
        backreading.pick(actor.get(), task);
        return SupervisorTexts.done("/supervisor/adjudications", "backreads.picked");
    }

    public Page<Candidate> getCandidates() {
        if (candidates == null) {
            candidates =
                    backreading.candidates(
                            actor.get(), Body.id("reviewer", reader), Pages.number(page));
        }
        return candidates;
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String reader) {
        this.reader = reader == null ? "" : reader;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
