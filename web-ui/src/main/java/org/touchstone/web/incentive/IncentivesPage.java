package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.LongTable;

/** The incentives that the viewer works with. */
@Named("incentivesPage")
@RequestScoped
@Guarded
public class IncentivesPage extends LongTable<Incentives.Row> {
    private static final long serialVersionUID = 1;

    @Inject transient Incentives incentives;
    @Inject transient CurrentActor actor;

    private String words = "";

    public IncentivesPage() {
        super(25);
    }

    @Override
    protected Paged<Incentives.Row> find(Paged.Part part) {
        return incentives.list(actor.get(), words, part);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
