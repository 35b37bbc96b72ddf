package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** Who has earned an incentive; the filters stay in the address. */
@Named("eligibilitiesPage")
@RequestScoped
@Guarded
public class EligibilitiesPage extends LongTable<Eligibilities.Row> {
    private static final long serialVersionUID = 1;

    @Inject transient Eligibilities eligibilities;
    @Inject transient CurrentActor actor;

    private String incentive = "";
    private String state = "";
    private String money = "";
    private String words = "";

    public EligibilitiesPage() {
        super(25);
    }

    /** Before anything is written, so that a filter that is not gets an error page. */
    public void load() {
        getRows();
    }

    public Eligibilities.State[] getStates() {
        return Eligibilities.State.values();
    }

    public Eligibilities.Money[] getMoneys() {
        return Eligibilities.Money.values();
    }

    @Override
    protected Paged<Eligibilities.Row> find(Paged.Part part) {
        return eligibilities.list(
                actor.get(),
                new Eligibilities.Filter(
                        incentive.isEmpty() ? null : Body.id("incentive", incentive),
                        state.isEmpty()
                                ? null
                                : Body.oneOf(Eligibilities.State.class, state, "state"),
                        money.isEmpty()
                                ? null
                                : Body.oneOf(Eligibilities.Money.class, money, "money"),
                        words),
                part);
    }

    public String getIncentive() {
        return incentive;
    }

    public void setIncentive(String incentive) {
        this.incentive = incentive == null ? "" : incentive;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getMoney() {
        return money;
    }

    public void setMoney(String money) {
        this.money = money == null ? "" : money;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
