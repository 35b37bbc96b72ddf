package org.touchstone.web.renewal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.reporting.renewal.RenewalStatements;
import org.touchstone.reporting.renewal.RenewalStatements.Line;
import org.touchstone.reporting.renewal.RenewalStatements.RateUsed;
import org.touchstone.reporting.renewal.RenewalStatements.Statement;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** An educator's renewal credit: one's own, or that of somebody whom one answers for. */
@Named("renewalStatement")
@RequestScoped
public class StatementPage {
    @Inject RenewalStatements statements;
    @Inject CurrentActor actor;

    private String person = "";
    private Statement shown;

    public void load() {
        getShown();
    }

    public Statement getShown() {
        if (shown == null) {
            shown =
                    person.isEmpty()
                            ? statements.own(actor.get())
                            : statements.of(actor.get(), Body.id("educator", person), null);
        }
        return shown;
    }

    /** How the award is converted, in words; empty where it is not. */
    public String rate(Line line, String unit) {
        RateUsed rate = line.rate();
        if (rate == null) {
            return "";
        }
        return rate.perHours() == null
                ? RenewalTexts.get("rate." + rate.scope(), rate.amount(), unit)
                : RenewalTexts.get(
                        "rate." + rate.scope(), rate.amount(), unit, rate.perHours(), rate.hours());
    }

    public String reason(Line line) {
        return RenewalTexts.get(
                "reason." + line.reason(), line.elsewhere() == null ? "" : line.elsewhere());
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person == null ? "" : person;
    }
}
