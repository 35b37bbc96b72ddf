package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.touchstone.review.adjudication.Backreading;
import org.touchstone.review.adjudication.SideBySide;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;

/** A backread beside the reading that it repeats. */
@Named("backreadPage")
@RequestScoped
public class BackreadPage {
    @Inject Backreading backreading;
    @Inject CurrentActor actor;

    private String id = "";
    private SideBySide both;

    public void load() {
        both = backreading.comparison(actor.get(), Body.id("sealed backread", id));
    }

    public SideBySide getBoth() {
        return both;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
