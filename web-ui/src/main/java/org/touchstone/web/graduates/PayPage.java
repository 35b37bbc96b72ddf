package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.RateView;
import org.touchstone.reporting.pay.PaySheets.SheetView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Pager;

/** What a reading costs, and the sheets by which reviewers are paid. */
@Named("payPage")
@ViewScoped
@Guarded
public class PayPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient PaySheets pay;
    @Inject transient CurrentActor actor;

    private int first;
    private String microCredential;
    private BigDecimal amount;
    private LocalDate rateFrom;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private transient Paged<SheetView> found;
    private transient List<RateView> rates;

    public String addRate() {
        pay.addRate(actor.get(), microCredential, amount, rateFrom);
        return GraduateTexts.done("/supervisor/pay", "pay.rate.added");
    }

    public String prepare() {
        SheetView sheet = pay.prepare(actor.get(), firstDay, lastDay);
        return GraduateTexts.done("/supervisor/pay-sheet?id=" + sheet.id(), "pay.prepared");
    }

    public List<SheetView> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<SheetView> found() {
        if (found == null) {
            found = pay.list(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public List<RateView> getRates() {
        if (rates == null) {
            rates = pay.rates(actor.get());
        }
        return rates;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
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
