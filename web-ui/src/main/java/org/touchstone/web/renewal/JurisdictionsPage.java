package org.touchstone.web.renewal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.reporting.renewal.ExchangeRates;
import org.touchstone.reporting.renewal.ExchangeRates.JurisdictionView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Who asks educators for renewal credit, and what each counts in. */
@Named("jurisdictionsPage")
@ViewScoped
@Guarded
public class JurisdictionsPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient ExchangeRates rates;
    @Inject transient CurrentActor actor;

    private String code;
    private String name;
    private String unit;
    private boolean shares;
    private transient List<JurisdictionView> all;

    public String keep() {
        rates.keep(actor.get(), new JurisdictionView(code, name, unit, shares));
        return RenewalTexts.done("/administration/renewal", "jurisdiction.kept");
    }

    public List<JurisdictionView> getAll() {
        if (all == null) {
            all = rates.jurisdictions(actor.get());
        }
        return all;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public boolean isShares() {
        return shares;
    }

    public void setShares(boolean shares) {
        this.shares = shares;
    }
}
