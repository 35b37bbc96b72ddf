package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** One payout run with its totals and lines. */
@Named("payoutPage")
@ViewScoped
@Guarded
public class PayoutPage extends LongTable<Payouts.Line> {
    private static final long serialVersionUID = 1;

    @Inject transient Payouts payouts;
    @Inject transient CurrentActor actor;

    private String id = "";
    private transient Payouts.Run shown;

    public PayoutPage() {
        super(50);
    }

    /** Before anything is written, so that an unknown one gets its own error page. */
    public void load() {
        getShown();
    }

    public Payouts.Run getShown() {
        if (shown == null) {
            shown = payouts.find(actor.get(), run());
        }
        return shown;
    }

    @Override
    protected Paged<Payouts.Line> find(Paged.Part part) {
        return payouts.lines(actor.get(), run(), part);
    }

    public String export() {
        payouts.export(actor.get(), run());
        return IncentiveWords.done("/administration/payout?id=" + run(), "exported");
    }

    public String confirm() {
        payouts.confirm(actor.get(), run());
        return IncentiveWords.done("/administration/payout?id=" + run(), "confirmed");
    }

    private UUID run() {
        return Body.id("payout run", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
