package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.RateView;
import org.touchstone.reporting.pay.PaySheets.SheetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** What a reading costs, and the sheets by which reviewers are paid. */
@Named("payPage")
@ViewScoped
@Guarded
public class PayPage extends LongTable<SheetView> {
    private static final long serialVersionUID = 1;

    @Inject transient PaySheets pay;
    @Inject transient CurrentActor actor;

    private String microCredential;
    private BigDecimal amount;
    private LocalDate rateFrom;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private transient List<RateView> rates;

    public PayPage() {
        super(25);
    }

    public String addRate() {
        pay.addRate(actor.get(), microCredential, amount, rateFrom);
        return GraduateTexts.done("/supervisor/pay", "pay.rate.added");
    }

    public String prepare() {
        SheetView sheet = pay.prepare(actor.get(), firstDay, lastDay);
        return GraduateTexts.done("/supervisor/pay-sheet?id=" + sheet.id(), "pay.prepared");
    }

    @Override
    protected Paged<SheetView> find(Paged.Part part) {
        return pay.list(actor.get(), part);
    }

    public List<RateView> getRates() {
        if (rates == null) {
            rates = pay.rates(actor.get());
        }
        return rates;
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

    public LocalDate getRateFrom() {
        return rateFrom;
    }

    public void setRateFrom(LocalDate rateFrom) {
        this.rateFrom = rateFrom;
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
