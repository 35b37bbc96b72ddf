package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One incentive: its rules, and what a draft would do. */
@Named("incentivePage")
@ViewScoped
@Guarded
public class IncentivePage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Incentives incentives;
    @Inject transient CurrentActor actor;

    private String id = "";
    private transient Incentives.View shown;
    private transient Incentives.Preview preview;

    /** Before anything is written, so that an unknown one gets its own error page. */
    public void load() {
        getShown();
    }

    public Incentives.View getShown() {
        if (shown == null) {
            shown = incentives.find(actor.get(), incentive());
        }
        return shown;
    }

    /** Null without a draft, and for those who cannot publish it. */
    public Incentives.Preview getPreview() {
        if (preview == null
                && getShown().draft() != null
                && actor.may(org.touchstone.credential.kernel.Permission.MANAGE_INCENTIVES)) {
            preview = incentives.preview(actor.get(), incentive());
        }
        return preview;
    }

    public String publish() {
        incentives.publish(actor.get(), incentive());
        return IncentiveWords.done("/administration/incentive?id=" + incentive(), "published");
    }

    public String drop() {
        incentives.dropDraft(actor.get(), incentive());
        return IncentiveWords.done("/administration/incentive?id=" + incentive(), "dropped");
    }

    public String assess() {
        int changed = incentives.assess(actor.get(), incentive());
        return IncentiveWords.done(
                "/administration/incentive?id=" + incentive(), "assessed", changed);
    }

    private UUID incentive() {
        return Body.id("incentive", id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
