package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.IntegrityCases.Case;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One case: what is suspected, what the author says, how supervisors vote, the decision. */
@Named("integrityCasePage")
@ViewScoped
@Guarded
public class IntegrityCasePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient IntegrityCases cases;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String reason;
    private String findings;
    private transient Case shown;

    public void load() {
        getShown();
    }

    private UUID caseId() {
        return Body.id("integrity case", id);
    }

    public String uphold() {
        cases.vote(actor.get(), caseId(), true, reason);
        return again("integrity.voted");
    }

    public String dismiss() {
        cases.vote(actor.get(), caseId(), false, reason);
        return again("integrity.voted");
    }

    public String clear() {
        cases.clear(actor.get(), caseId(), findings);
        return again("integrity.cleared");
    }

    public String confirm() {
        cases.confirm(actor.get(), caseId(), findings);
        return again("integrity.confirmed");
    }

    private String again(String text) {
        return SupervisorTexts.done("/supervisor/integrity-case?id=" + id, text);
    }

    public Case getShown() {
        if (shown == null) {
            shown = cases.find(actor.get(), caseId());
        }
        return shown;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getFindings() {
        return findings;
    }

    public void setFindings(String findings) {
        this.findings = findings;
    }
}
