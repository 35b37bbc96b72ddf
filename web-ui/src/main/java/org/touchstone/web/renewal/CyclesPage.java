package org.touchstone.web.renewal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.reporting.renewal.RenewalCycles;
import org.touchstone.reporting.renewal.RenewalCycles.CycleRow;
import org.touchstone.reporting.renewal.RenewalCycles.Line;
import org.touchstone.reporting.renewal.RenewalCycles.Outcome;
import org.touchstone.reporting.renewal.RenewalCycles.Terms;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** The cycles of one jurisdiction: search, open for many, remove. */
@Named("cyclesPage")
@ViewScoped
@Guarded
public class CyclesPage extends LongTable<CycleRow> {
    private static final long serialVersionUID = 1;

    @Inject transient RenewalCycles cycles;
    @Inject transient ExchangeRates rates;
    @Inject transient CurrentActor actor;

    private String code = "";
    private String words = "";
    private LocalDate firstDay;
    private LocalDate lastDay;
    private BigDecimal needed;
    private BigDecimal mostFromMicroCredentials;
    private BigDecimal mostCarriedOver;
    private String identifiers;
    private transient JurisdictionView jurisdiction;
    private transient List<Line> matched;

    public CyclesPage() {
        super(25);
    }

    public void load() {
        getJurisdiction();
    }

    /** Shows whom the identifiers name, on the same page. */
    public void match() {
        matched = cycles.match(actor.get(), code, terms(), lines());
    }

    public String open() {
        List<Line> done = cycles.open(actor.get(), code, terms(), lines());
        long opened = done.stream().filter(line -> line.outcome() == Outcome.OPENED).count();
        return RenewalTexts.done(address(), "cycles.opened", opened, done.size() - opened);
    }

    public String remove(UUID cycle) {
        cycles.remove(actor.get(), cycle);
        return RenewalTexts.done(address(), "cycle.removed");
    }

    private String address() {
        return "/administration/renewal-cycles?code=" + code;
    }

    private Terms terms() {
        return new Terms(firstDay, lastDay, needed, mostFromMicroCredentials, mostCarriedOver);
    }

    private List<String> lines() {
        return identifiers == null ? List.of() : List.of(identifiers.split("[\\r\\n,;\\t]+"));
    }

    public JurisdictionView getJurisdiction() {
        if (jurisdiction == null) {
            jurisdiction = rates.jurisdiction(actor.get(), code);
        }
        return jurisdiction;
    }

    @Override
    protected Paged<CycleRow> find(Paged.Part part) {
        return cycles.list(actor.get(), code, words, part);
    }

    public List<Line> getMatched() {
        return matched;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
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

    public BigDecimal getNeeded() {
        return needed;
    }

    public void setNeeded(BigDecimal needed) {
        this.needed = needed;
    }

    public BigDecimal getMostFromMicroCredentials() {
        return mostFromMicroCredentials;
    }

    public void setMostFromMicroCredentials(BigDecimal most) {
        this.mostFromMicroCredentials = most;
    }

    public BigDecimal getMostCarriedOver() {
        return mostCarriedOver;
    }

    public void setMostCarriedOver(BigDecimal most) {
        this.mostCarriedOver = most;
    }

    public String getIdentifiers() {
        return identifiers;
    }

    public void setIdentifiers(String identifiers) {
        this.identifiers = identifiers;
    }
}
