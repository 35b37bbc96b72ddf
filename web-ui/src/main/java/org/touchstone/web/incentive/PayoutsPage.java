package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** Payout runs. */
@Named("payoutsPage")
@ViewScoped
@Guarded
public class PayoutsPage extends LongTable<Payouts.Run> {
    private static final long serialVersionUID = 1;

    @Inject transient Payouts payouts;
    @Inject transient Incentives incentives;
    @Inject transient CurrentActor actor;

    private String organization = "";
    private LocalDate firstDay;
    private LocalDate lastDay;

    public PayoutsPage() {
        super(25);
    }

    @Override
    protected Paged<Payouts.Run> find(Paged.Part part) {
        return payouts.list(actor.get(), part);
    }

    public String prepare() {
        Optional<Payouts.Run> run = payouts.prepare(actor.get(), organization, firstDay, lastDay);
        return run.map(
                        made ->
                                IncentiveWords.done(
                                        "/administration/payout?id=" + made.id(),
                                        "prepared",
                                        made.lines()))
                .orElseGet(() -> IncentiveWords.done("/administration/payouts", "nothingNew"));
    }

    public List<Incentives.Place> getPlaces() {
        return incentives.places(actor.get());
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null ? "" : organization;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
