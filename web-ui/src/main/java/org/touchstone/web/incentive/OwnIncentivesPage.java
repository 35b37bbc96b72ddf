package org.touchstone.web.incentive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.touchstone.reporting.incentive.Eligibilities;
import org.touchstone.reporting.incentive.OwnIncentives;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** What the viewer has earned, and could. */
@Named("ownIncentives")
@ViewScoped
@Guarded
public class OwnIncentivesPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient OwnIncentives own;
    @Inject transient CurrentActor actor;

    private String incentive = "";
    private String question = "";
    private transient List<Eligibilities.View> mine;
    private transient List<OwnIncentives.Offer> offers;

    public List<Eligibilities.View> getMine() {
        if (mine == null) {
            mine = own.mine(actor.get());
        }
        return mine;
    }

    public List<OwnIncentives.Offer> getOffers() {
        if (offers == null) {
            offers = own.offers(actor.get());
        }
        return offers;
    }

    public List<Eligibilities.Check> getAsked() {
        return own.asked(actor.get());
    }

    /** What the desk shows: at most three of each. */
    public List<Eligibilities.View> getLatest() {
        return getMine().stream().limit(3).toList();
    }

    public String ask() {
        own.ask(actor.get(), Body.id("incentive", incentive), question);
        return IncentiveWords.done("/educator/incentives", "asked.done");
    }

    public String getIncentive() {
        return incentive;
    }

    public void setIncentive(String incentive) {
        this.incentive = incentive == null ? "" : incentive;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question == null ? "" : question;
    }
}
