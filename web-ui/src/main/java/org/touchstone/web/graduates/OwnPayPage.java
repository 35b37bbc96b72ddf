package org.touchstone.web.graduates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.OwnLine;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.LongTable;

/** What a reviewer was paid. */
@Named("ownPay")
@RequestScoped
public class OwnPayPage extends LongTable<OwnLine> {
    private static final long serialVersionUID = 1;

    @Inject transient PaySheets pay;
    @Inject transient CurrentActor actor;

    public OwnPayPage() {
        super(25);
    }

    @Override
    protected Paged<OwnLine> find(Paged.Part part) {
        return pay.own(actor.get(), part);
    }
}
