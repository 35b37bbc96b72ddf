package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.review.queue.Invariants;
import org.touchstone.review.queue.Invariants.Report;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Whether every work is in exactly one place. */
@Named("invariantsPage")
@RequestScoped
@Guarded
public class InvariantsPage {
    @Inject Invariants invariants;
    @Inject CurrentActor actor;

    private Report report;

    public String check() {
        Report fresh = invariants.check(actor.get());
        return SupervisorTexts.done(
                "/supervisor/invariants", "invariants.checked", fresh.breaches());
    }

    public Report getReport() {
        if (report == null) {
            report = invariants.newest(actor.get());
        }
        return report;
    }
}
