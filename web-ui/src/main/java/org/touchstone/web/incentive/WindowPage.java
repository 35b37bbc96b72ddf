package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Approvals;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.LongTable;

/** One window: propose, approve, refuse. */
@Named("windowPage")
@ViewScoped
@Guarded
public class WindowPage extends LongTable<Eligibilities.Row> {
    private static final long serialVersionUID = 1;

    @Inject transient Approvals approvals;
    @Inject transient CurrentActor actor;

    private String id = "";
    private String reason = "";
    private String[] chosen;
    private transient Approvals.Window shown;

    public WindowPage() {
        super(100);
    }

    /** Before anything is written, so that an unknown one gets its own error page. */
    public void load() {
        getShown();
    }

    public Approvals.Window getShown() {
        if (shown == null) {
            shown = approvals.window(actor.get(), window());
        }
        return shown;
    }

    @Override
    protected Paged<Eligibilities.Row> find(Paged.Part part) {
        return approvals.proposed(actor.get(), window(), part);
    }

    public String propose() {
        return again("proposed", approvals.propose(actor.get(), window()));
    }

    public String approveChosen() {
        return again("approved", approvals.approve(actor.get(), window(), ids()));
    }

    public String refuseChosen() {
        return again("refused", approvals.refuse(actor.get(), window(), ids(), reason));
    }

    private List<UUID> ids() {
        return chosen == null
                ? List.of()
                : Arrays.stream(chosen).map(each -> Body.uuid(each, "eligibilities")).toList();
    }

    private String again(String text, int count) {
        return IncentiveWords.done("/administration/incentive-window?id=" + window(), text, count);
    }

    private UUID window() {
        return Body.id("approval window", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }
}
