package org.touchstone.web.calibration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.calibration.Practice;
import org.touchstone.review.calibration.Practice.Offer;
import org.touchstone.review.calibration.Practice.Standing;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Where a reviewer stands, and the sets that they may take. */
@Named("qualificationPage")
@RequestScoped
@Guarded
public class QualificationPage {
    @Inject Practice practice;

    @Inject CurrentActor actor;

    private List<Standing> standings;
    private List<Offer> offers;

    /** Begins the set, or goes on with it. */
    public String start(UUID setId) {
        return "/reviewer/practice?faces-redirect=true&attempt="
                + practice.start(actor.get(), setId).id();
    }

    public List<Standing> getStandings() {
        if (standings == null) {
            standings = practice.standings(actor.get());
        }
        return standings;
    }

    public List<Offer> getOffers() {
        if (offers == null) {
            offers = practice.offers(actor.get());
        }
        return offers;
    }
}
