package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Works that are suspected not to be their author's own. */
@Named("integrityPage")
@RequestScoped
@Guarded
public class IntegrityPage {
    @Inject IntegrityCases cases;
    @Inject CurrentActor actor;

    private String workNumber;
    private String concern;
    private List<Case> all;

    public String open() {
        return SupervisorTexts.done(
                "/supervisor/integrity-case?id=" + cases.open(actor.get(), workNumber, concern),
                "integrity.opened");
    }

    public List<Case> getAll() {
        if (all == null) {
            all = cases.all(actor.get());
        }
        return all;
    }

    public String getWorkNumber() {
        return workNumber;
    }

    public void setWorkNumber(String workNumber) {
        this.workNumber = workNumber;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }
}
