package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.adjudication.Adjudications;
import org.touchstone.review.adjudication.Adjudications.Open;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.Backreading.Done;
import org.touchstone.review.adjudication.Backreading.Progress;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What supervisors read by name. */
@Named("adjudicationsPage")
@RequestScoped
@Guarded
public class AdjudicationsPage {
    @Inject Adjudications adjudications;
    @Inject Backreading backreading;
    @Inject CurrentActor actor;

    private List<Open> open;
    private List<Progress> progress;
    private List<Done> done;

    public String claim(UUID task) {
        return "/reviewer/scoring?faces-redirect=true&claim="
                + adjudications.claim(actor.get(), task).claimId();
    }

    public String draw() {
        int drawn = backreading.draw(actor.get());
        return SupervisorTexts.done("/supervisor/adjudications", "backreads.drawn", drawn);
    }

    public List<Open> getOpen() {
        if (open == null) {
            open = adjudications.open(actor.get());
        }
        return open;
    }

    public List<Progress> getProgress() {
        if (progress == null) {
            progress = backreading.progress(actor.get());
        }
        return progress;
    }

    public List<Done> getDone() {
        if (done == null) {
            done = backreading.done(actor.get());
        }
        return done;
    }

    public String due(Open one) {
        return SupervisorTexts.due(one.businessDaysLeft(), one.dueOn());
    }
}
