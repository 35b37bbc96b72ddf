package org.touchstone.web.graduates;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.reviewer.OwnReviewing;
import org.touchstone.review.reviewer.OwnReviewing.Check;
import org.touchstone.review.reviewer.OwnReviewing.Terms;
import org.touchstone.review.reviewer.OwnReviewing.Way;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** A graduate's own way to reading. */
@Named("ownReviewing")
@ViewScoped
@Guarded
public class OwnReviewingPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/educator/reviewing";

    @Inject transient OwnReviewing reviewing;
    @Inject transient CurrentActor actor;

    /** Of the terms that the page shows; what is accepted are these. */
    private int number;

    private transient List<Way> ways;
    private transient Terms terms;

    public void load() {
        number = getTerms().number();
    }

    public String accept(UUID candidate) {
        reviewing.accept(actor.get(), candidate, number);
        return GraduateTexts.done(PAGE, "own.accepted");
    }

    public String decline(UUID candidate) {
        reviewing.decline(actor.get(), candidate);
        return GraduateTexts.done(PAGE, "own.declined");
    }

    public List<Way> getWays() {
        if (ways == null) {
            ways = reviewing.ways(actor.get());
        }
        return ways;
    }

    public Terms getTerms() {
        if (terms == null) {
            terms = reviewing.terms(actor.get());
        }
        return terms;
    }

    public String words(Check check) {
        return GraduateTexts.get("check." + check.condition(), check.months());
    }
}
