package org.touchstone.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.credential.submission.Attempts.Standing;
import org.touchstone.review.appeal.Appeals;
import org.touchstone.review.appeal.Appeals.AppealView;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** What an educator may do after a decision: try again, appeal. */
@Named("afterDecision")
@RequestScoped
@Guarded
public class AfterDecision {
    @Inject Attempts attempts;
    @Inject Appeals appeals;
    @Inject CurrentActor actor;

    private Standing standing;
    private AppealView appeal;
    private String reasons;

    public Standing standing(UUID submission) {
        if (standing == null) {
            standing = attempts.standing(actor.get(), submission);
        }
        return standing;
    }

    /** Whether the next attempt can be begun now, as far as the limits go. */
    public boolean mayTryAgain(UUID submission) {
        Standing now = standing(submission);
        return !now.coachingIsNeeded() && !now.windowIsClosed();
    }

    public AppealView appeal(UUID submission) {
        if (appeal == null) {
            appeal = appeals.of(actor.get(), submission);
        }
        return appeal;
    }

    public String makeAppeal(UUID submission) {
        appeals.make(actor.get(), submission, reasons);
        return "/educator/attempt?faces-redirect=true&id=" + submission;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }
}
