package org.touchstone.web.incentive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.incentive.Incentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Pager;

/** The incentives that the viewer works with. */
@Named("incentivesPage")
@RequestScoped
@Guarded
public class IncentivesPage {
    private static final int SIZE = 25;

    @Inject Incentives incentives;
    @Inject CurrentActor actor;

    private String words = "";
    private int first;
    private Paged<Incentives.Row> found;

    public List<Incentives.Row> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Incentives.Row> found() {
        if (found == null) {
            found = incentives.list(actor.get(), words, new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
