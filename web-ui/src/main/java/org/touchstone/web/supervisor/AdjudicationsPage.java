package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.Adjudications.Open;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.Backreading.Done;
import org.touchstone.review.adjudication.Backreading.Progress;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Pages;

/** What supervisors read by name. */
@Named("adjudicationsPage")
@ViewScoped
@Guarded
public class AdjudicationsPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Adjudications adjudications;
    @Inject transient Backreading backreading;
    @Inject transient CurrentActor actor;

    private String page;
    private String donePage;

    /** As they were shown: a button means the row beside it. */
    private transient Page<Open> open;

    private transient List<Progress> progress;
    private transient Page<Done> done;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        getOpen();
        getDone();
    }

    public String claim(UUID task) {
        return "/reviewer/scoring?faces-redirect=true&claim="
                + adjudications.claim(actor.get(), task).claimId();
    }

    public String draw() {
        int drawn = backreading.draw(actor.get());
        return SupervisorTexts.done("/supervisor/adjudications", "backreads.drawn", drawn);
    }

    public Page<Open> getOpen() {
        if (open == null) {
            open = adjudications.open(actor.get(), Pages.number(page));
        }
        return open;
    }

    public List<Progress> getProgress() {
        if (progress == null) {
            progress = backreading.progress(actor.get());
        }
        return progress;
    }

    public Page<Done> getDone() {
        if (done == null) {
            done = backreading.done(actor.get(), Pages.number(donePage));
        }
        return done;
    }

    public String due(Open one) {
        return SupervisorTexts.due(one.businessDaysLeft(), one.dueOn());
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getDonePage() {
        return donePage;
    }

    public void setDonePage(String donePage) {
        this.donePage = donePage;
    }
}
