package org.touchstone.web.renewal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.ExchangeRates.NewRate;
import org.touchstone.reporting.renewal.ExchangeRates.Preview;
import org.touchstone.reporting.renewal.ExchangeRates.RateView;
import org.touchstone.reporting.renewal.ExchangeRates.Scope;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What awards are worth to one jurisdiction: look, try, add, end. */
@Named("ratesPage")
@ViewScoped
@Guarded
public class RatesPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient ExchangeRates rates;
    @Inject transient CurrentActor actor;

    private String code = "";
    private Scope scope = Scope.DEFAULT;
    private String microCredential;
    private BigDecimal amount;
    private BigDecimal perHours;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private LocalDate endsOn;
    private transient JurisdictionView jurisdiction;
    private transient List<RateView> all;
    private transient Preview preview;

    public void load() {
        getJurisdiction();
    }

    /** Shows whose credit would change, on the same page. */
    public void preview() {
        preview = rates.preview(actor.get(), code, wanted());
    }

    public String add() {
        rates.add(actor.get(), code, wanted());
        return done("rate.added");
    }

    public String end(UUID rate) {
        rates.end(actor.get(), rate, endsOn);
        return done("rate.ended");
    }

    public String takeBack(UUID rate) {
        rates.takeBack(actor.get(), rate);
        return done("rate.takenBack");
    }

    private String done(String said) {
        return RenewalTexts.done("/administration/renewal-rates?code=" + code, said);
    }

    private NewRate wanted() {
        return new NewRate(scope, microCredential, amount, perHours, firstDay, lastDay);
    }

    public String worth(RateView rate) {
        return rate.perHours() == null
                ? RenewalTexts.get("rate." + rate.scope(), rate.amount(), getJurisdiction().unit())
                : RenewalTexts.get(
                        "rate.each", rate.amount(), getJurisdiction().unit(), rate.perHours());
    }

    public JurisdictionView getJurisdiction() {
        if (jurisdiction == null) {
            jurisdiction = rates.jurisdiction(actor.get(), code);
        }
        return jurisdiction;
    }

    public List<RateView> getAll() {
        if (all == null) {
            all = rates.rates(actor.get(), code);
        }
        return all;
    }

    public Preview getPreview() {
        return preview;
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }

    public String getMicroCredential() {
        return microCredential;
    }

    public void setMicroCredential(String microCredential) {
        this.microCredential = microCredential;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public BigDecimal getPerHours() {
        return perHours;
    }

    public void setPerHours(BigDecimal perHours) {
        this.perHours = perHours;
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

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
