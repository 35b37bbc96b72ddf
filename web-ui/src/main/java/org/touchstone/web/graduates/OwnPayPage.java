package org.touchstone.web.graduates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.reporting.pay.PaySheets;
import org.touchstone.reporting.pay.PaySheets.OwnLine;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.page.Pager;

/** What a reviewer was paid. */
@Named("ownPay")
@RequestScoped
public class OwnPayPage {
    private static final int SIZE = 25;

    @Inject PaySheets pay;
    @Inject CurrentActor actor;

    private int first;
    private Paged<OwnLine> found;

    public List<OwnLine> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<OwnLine> found() {
        if (found == null) {
            found = pay.own(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
        }
        return found;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
