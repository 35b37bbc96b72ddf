package org.touchstone.web.reviewer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.touchstone.review.queue.ClaimedWork;
import org.touchstone.review.queue.DailyCap;
import org.touchstone.review.queue.DailyCap.Minutes;
import org.touchstone.review.queue.QueueFigures;
import org.touchstone.review.queue.QueueFigures.Figures;
import org.touchstone.review.queue.ReviewQueue;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What is in hand, what waits, and the one button. */
@Named("reviewerDesk")
@RequestScoped
@Guarded
public class ReviewerDesk {
    @Inject ReviewQueue queue;

    @Inject QueueFigures queueFigures;

    @Inject DailyCap dailyCap;

    @Inject ClaimStanding standing;

    @Inject CurrentActor actor;

    private Optional<ClaimedWork> inHand;
    private Figures figures;
    private Minutes minutes;

    /** Claims the next work, or goes on with the one in hand. */
    public String claim() {
        return queue.claimNext(actor.get())
                .map(work -> "/reviewer/scoring?faces-redirect=true&claim=" + work.claimId())
                .orElseGet(
                        () -> {
                            String why =
                                    standing.lacking().isEmpty() ? "desk.none" : "desk.lacking";
                            FacesContext.getCurrentInstance()
                                    .addMessage(null, new FacesMessage(ReviewerTexts.get(why)));
                            return null;
                        });
    }

    /** Null when there is none. */
    public ClaimedWork getInHand() {
        if (inHand == null) {
            inHand = queue.current(actor.get());
        }
        return inHand.orElse(null);
    }

    public Figures getFigures() {
        if (figures == null) {
            figures = queueFigures.of(actor.get());
        }
        return figures;
    }

    public Minutes getMinutes() {
        if (minutes == null) {
            minutes = dailyCap.today(actor.get());
        }
        return minutes;
    }

    /** 'due Friday, 2 business days left'. */
    public String due(ClaimedWork work) {
        return ReviewerTexts.due(work);
    }
}
