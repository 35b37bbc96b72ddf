package org.touchstone.web.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.reporting.renewal.RenewalReport;
import org.touchstone.reporting.renewal.RenewalReport.Figures;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** Renewal credit by jurisdiction; what is asked for stays in the address. */
@Named("renewalReport")
@RequestScoped
public class RenewalReportPage {
    @Inject RenewalReport report;
    @Inject CurrentActor actor;

    private String asOf = "";
    private Figures figures;

    /** Before anything is written, so that a day that is none gets its own error page. */
    public void load() {
        getFigures();
    }

    public Figures getFigures() {
        if (figures == null) {
            figures = report.of(actor.get(), Body.date(asOf, "asOf"), null);
        }
        return figures;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf == null ? "" : asOf;
    }
}
