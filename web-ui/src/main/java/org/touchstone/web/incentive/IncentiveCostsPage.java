package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.reporting.incentive.IncentiveCosts;
import org.touchstone.reporting.outcomes.ProgramOutcomes;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What incentives cost; what is asked for stays in the address. */
@Named("incentiveCostsPage")
@RequestScoped
@Guarded
public class IncentiveCostsPage {
    @Inject IncentiveCosts costs;
    @Inject ProgramOutcomes reports;
    @Inject CurrentActor actor;

    private LocalDate asOf;
    private String organization;
    private IncentiveCosts.Costs found;

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getReport();
    }

    public IncentiveCosts.Costs getReport() {
        if (found == null) {
            found = costs.of(actor.get(), asOf, organization);
        }
        return found;
    }

    public String show() {
        return "/reports/incentives?faces-redirect=true"
                + (organization == null ? "" : "&organization=" + organization)
                + (asOf == null ? "" : "&asOf=" + asOf);
    }

    public List<ProgramOutcomes.Place> getPlaces() {
        return reports.places(actor.get());
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null || organization.isBlank() ? null : organization;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
