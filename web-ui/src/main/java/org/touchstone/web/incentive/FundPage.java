package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** One fund: committed, paid, waiting. */
@Named("fundPage")
@ViewScoped
@Guarded
public class FundPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int SIZE = 25;

    @Inject transient Funds funds;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String budget = "";
    private int first;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String amount = "";
    private transient Funds.Fund shown;
    private transient Paged<Funds.Waiting> found;

    /** Before anything is written, so that an unknown one gets its own error page. */
    public void load() {
        getShown();
    }

    public Funds.Fund getShown() {
        if (shown == null) {
            shown = funds.find(actor.get(), fund());
        }
        return shown;
    }

    /** Of the budget that was chosen; none without one. */
    public List<Funds.Waiting> getRows() {
        return budget.isEmpty() ? List.of() : found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, budget.isEmpty() ? 0 : found().total());
    }

    private Paged<Funds.Waiting> found() {
        if (found == null) {
            found =
                    funds.waiting(
                            actor.get(),
                            Body.id("budget", budget),
                            new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public String setBudget() {
        funds.setBudget(
                actor.get(),
                fund(),
                firstDay,
                lastDay,
                Body.required(IncentiveWords.cents("cents", amount), "amount"));
        return IncentiveWords.done("/administration/incentive-fund?id=" + fund(), "budget.set");
    }

    private UUID fund() {
        return Body.id("fund", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget == null ? "" : budget;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
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

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount == null ? "" : amount;
    }
}
