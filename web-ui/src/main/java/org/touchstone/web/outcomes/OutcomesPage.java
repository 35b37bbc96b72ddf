package org.touchstone.web.outcomes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.reporting.outcomes.Outcomes;
import org.touchstone.reporting.outcomes.ProgramOutcomes;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Audience;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Place;
import org.touchstone.reporting.outcomes.ProgramOutcomes.Question;
import org.touchstone.reporting.outcomes.Share;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The program outcomes; what is asked for stays in the address. */
@Named("outcomesPage")
@RequestScoped
@Guarded
public class OutcomesPage {
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.outcomes.messages", Locale.ENGLISH);

    @Inject private ProgramOutcomes reports;
    @Inject private CurrentActor actor;
    private String organization;
    private LocalDate asOf;
    private Outcomes outcomes;

    /** Before anything is written, so that an unknown organization gets its own error page. */
    public void load() {
        getOutcomes();
    }

    public Outcomes getOutcomes() {
        if (outcomes == null) {
            outcomes = reports.of(actor.get(), new Question(asOf, organization, Audience.INTERNAL));
        }
        return outcomes;
    }

    public String show() {
        StringBuilder address = new StringBuilder("/reports/program-outcomes?faces-redirect=true");
        if (organization != null) {
            address.append("&organization=").append(organization);
        }
        if (asOf != null) {
            address.append("&asOf=").append(asOf);
        }
        return address.toString();
    }

    public List<Place> getPlaces() {
        return reports.places(actor.get());
    }

    public String getChart() {
        return OutcomesChart.of(
                getOutcomes(),
                TEXT.getString("earners"),
                TEXT.getString("completed"),
                TEXT.getString("chart.percent"));
    }

    /** In pixels: a program has room for its two bars and a name of three lines. */
    public int getChartHeight() {
        return OutcomesChart.height(getOutcomes());
    }

    public String percent(Share share) {
        return share == null || share.percent() == null
                ? TEXT.getString("undefined")
                : share.percent() + "%";
    }

    /** A key word of the history files as people say it. */
    public String word(String key) {
        if (TEXT.containsKey("word." + key)) {
            return TEXT.getString("word." + key);
        }
        String words = key.replace('_', ' ').toLowerCase(Locale.ENGLISH);
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
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
