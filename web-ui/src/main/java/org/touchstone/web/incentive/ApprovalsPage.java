package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** Windows of approval, and corrections to decide. */
@Named("approvalsPage")
@ViewScoped
@Guarded
public class ApprovalsPage extends LongTable<Approvals.Window> {
    private static final long serialVersionUID = 1;

    @Inject transient Approvals approvals;
    @Inject transient Incentives incentives;
    @Inject transient Funds fundsOfMine;
    @Inject transient CurrentActor actor;

    private String title = "";
    private String organization = "";
    private LocalDate earnedFrom;
    private LocalDate earnedTo;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private String fund = "";
    private String reason = "";
    private transient Paged<Approvals.Correction> corrections;

    public ApprovalsPage() {
        super(25);
    }

    @Override
    protected Paged<Approvals.Window> find(Paged.Part part) {
        return approvals.windows(actor.get(), part);
    }

    /** The oldest hundred. */
    public List<Approvals.Correction> getCorrections() {
        if (corrections == null) {
            corrections = approvals.corrections(actor.get(), new Paged.Part(0, 100));
        }
        return corrections.rows();
    }

    public String open() {
        UUID id =
                approvals
                        .open(
                                actor.get(),
                                new Approvals.WindowText(
                                        title,
                                        organization,
                                        earnedFrom,
                                        earnedTo,
                                        opensOn,
                                        closesOn,
                                        fund))
                        .id();
        return IncentiveWords.done("/administration/incentive-window?id=" + id, "opened");
    }

    public String approve(UUID correction) {
        approvals.approveCorrection(actor.get(), correction);
        return IncentiveWords.done("/administration/incentive-approvals", "correction.approved");
    }

    public String refuse(UUID correction) {
        approvals.refuseCorrection(actor.get(), correction, reason);
        return IncentiveWords.done("/administration/incentive-approvals", "correction.refused");
    }

    public List<Incentives.Place> getPlaces() {
        return incentives.places(actor.get());
    }

    public List<Funds.Fund> getFunds() {
        return fundsOfMine.list(actor.get());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null ? "" : organization;
    }

    public LocalDate getEarnedFrom() {
        return earnedFrom;
    }

    public void setEarnedFrom(LocalDate earnedFrom) {
        this.earnedFrom = earnedFrom;
    }

    public LocalDate getEarnedTo() {
        return earnedTo;
    }

    public void setEarnedTo(LocalDate earnedTo) {
        this.earnedTo = earnedTo;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public String getFund() {
        return fund;
    }

    public void setFund(String fund) {
        this.fund = fund == null ? "" : fund;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
