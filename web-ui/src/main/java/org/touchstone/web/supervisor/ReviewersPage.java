package org.touchstone.web.supervisor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.ReviewerSeats;
import org.touchstone.review.queue.ReviewerSeats.Seat;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Who reads how much, and who may not read now. */
@Named("reviewersPage")
@RequestScoped
@Guarded
public class ReviewersPage {
    private static final String PAGE = "/supervisor/reviewers";

    @Inject ReviewerSeats seats;
    @Inject CurrentActor actor;

    private String reviewer;
    private Integer minutes;
    private String reason;
    private List<Seat> all;

    public String setCap() {
        seats.setCap(actor.get(), chosen(), minutes, reason);
        return SupervisorTexts.done(PAGE, "reviewers.capped");
    }

    public String suspend() {
        seats.suspend(actor.get(), chosen(), reason);
        return SupervisorTexts.done(PAGE, "reviewers.suspended.done");
    }

    public String reinstate() {
        seats.reinstate(actor.get(), chosen(), reason);
        return SupervisorTexts.done(PAGE, "reviewers.reinstated.done");
    }

    private UUID chosen() {
        return Body.id("reviewer", Body.required(reviewer, "reviewer"));
    }

    public List<Seat> getAll() {
        if (all == null) {
            all = seats.all(actor.get());
        }
        return all;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
