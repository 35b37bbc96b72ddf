package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.reporting.incentive.Funds;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Funds that the viewer works with. */
@Named("fundsPage")
@ViewScoped
@Guarded
public class FundsPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Funds funds;
    @Inject transient Incentives incentives;
    @Inject transient CurrentActor actor;

    private String code = "";
    private String title = "";
    private String organization = "";
    private transient List<Funds.Fund> rows;

    public List<Funds.Fund> getRows() {
        if (rows == null) {
            rows = funds.list(actor.get());
        }
        return rows;
    }

    public String create() {
        UUID id = funds.create(actor.get(), code, title, organization).id();
        return IncentiveWords.done("/administration/incentive-fund?id=" + id, "fund.created");
    }

    public List<Incentives.Place> getPlaces() {
        return incentives.places(actor.get());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization == null ? "" : organization;
    }
}
