package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Why somebody is eligible, and what became of it. */
@Named("eligibilityPage")
@ViewScoped
@Guarded
public class EligibilityPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Eligibilities eligibilities;
    @Inject transient Approvals approvals;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String line = "";
    private String amount = "";
    private String reason = "";
    private String again = "";
    private transient Eligibilities.View shown;

    /** Before anything is written, so that an unknown one gets its own error page. */
    public void load() {
        getShown();
    }

    public Eligibilities.View getShown() {
        if (shown == null) {
            shown = eligibilities.find(actor.get(), Body.id("eligibility", id));
        }
        return shown;
    }

    /** What can be corrected. */
    public List<Eligibilities.Line> getPayments() {
        return getShown().lines().stream().filter(each -> each.corrects() == null).toList();
    }

    public String correct() {
        Long cents = IncentiveWords.cents("amount", Body.required(amount, "amount"));
        approvals.correct(actor.get(), Body.uuid(line, "line"), cents, reason);
        return IncentiveWords.done("/administration/eligibility?id=" + shownId(), "corrected");
    }

    public String reopen() {
        eligibilities.reopen(actor.get(), shownId(), again);
        return IncentiveWords.done("/administration/eligibility?id=" + shownId(), "reopened");
    }

    private UUID shownId() {
        return Body.id("eligibility", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line == null ? "" : line;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
