package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Payouts;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** One payout run with its totals and lines. */
@Named("payoutPage")
@ViewScoped
@Guarded
public class PayoutPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int SIZE = 50;

    @Inject transient Payouts payouts;
    @Inject transient CurrentActor actor;

    private String id = "";
    private int first;
    private transient Payouts.Run shown;
    private transient Paged<Payouts.Line> found;

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

    public List<Payouts.Line> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Payouts.Line> found() {
        if (found == null) {
            found = payouts.lines(actor.get(), run(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
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

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
