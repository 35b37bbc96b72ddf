package org.touchstone.web.pathways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.touchstone.credential.pathway.OwnPathways;
import org.touchstone.credential.pathway.OwnPathways.Offer;
import org.touchstone.credential.pathway.OwnPathways.Own;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** The pathways on the educator's desk, and what else there is to follow. */
@Named("ownPathways")
@RequestScoped
@Guarded
public class OwnPathwaysPage {
    @Inject OwnPathways pathways;
    @Inject CurrentActor actor;

    private List<Own> mine;
    private List<Offer> offers;

    public String join(String code) {
        pathways.join(actor.get(), code);
        return PathwayTexts.done("/educator/pathway?code=" + code, "joined");
    }

    public List<Own> getMine() {
        if (mine == null) {
            mine = pathways.mine(actor.get());
        }
        return mine;
    }

    public List<Offer> getOffers() {
        if (offers == null) {
            offers = pathways.offers(actor.get());
        }
        return offers;
    }
}
