package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Page;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Pages;

/** Works that are suspected not to be their author's own. */
@Named("integrityPage")
@RequestScoped
@Guarded
public class IntegrityPage {
    @Inject IntegrityCases cases;
    @Inject CurrentActor actor;

    private String workNumber;
    private String concern;
    private String page;
    private Page<Case> all;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        getAll();
    }

    public String open() {
        return SupervisorTexts.done(
                "/supervisor/integrity-case?id=" + cases.open(actor.get(), workNumber, concern),
                "integrity.opened");
    }

    public Page<Case> getAll() {
        if (all == null) {
            all = cases.all(actor.get(), Pages.number(page));
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
