package org.touchstone.web.supervisor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.review.queue.QueueDesk;
import org.touchstone.review.queue.QueueDesk.Row;
import org.touchstone.review.queue.Rescue;
import org.touchstone.review.queue.Rescue.Place;
import org.touchstone.review.queue.ReviewerSeats;
import org.touchstone.review.queue.ReviewerSeats.Seat;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** One open reading, and what a supervisor can do about it. */
@Named("readingPage")
@ViewScoped
@Guarded
public class ReadingPage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String DESK = "/supervisor/desk";

    @Inject transient QueueDesk desk;
    @Inject transient Rescue rescue;
    @Inject transient ReviewerSeats seats;
    @Inject transient CurrentActor actor;

    private String task = "";
    private transient Row row;
    private String reason;
    private String reviewer;

    /** Before anything is written, so that a wrong address gets its own error page. */
    public void load() {
        getRow();
    }

    private UUID id() {
        return Body.id("open reading", task);
    }

    public String takeBack() {
        rescue.takeBack(actor.get(), id(), reason);
        return SupervisorTexts.done(DESK, "reading.takenBack");
    }

    public String assign() {
        rescue.assign(actor.get(), id(), Body.uuid(reviewer, "reviewer"), reason);
        return SupervisorTexts.done(
                DESK, reviewer == null ? "reading.unassigned" : "reading.assigned");
    }

    public String moveToFront() {
        rescue.prioritize(actor.get(), id(), Place.FRONT, reason);
        return SupervisorTexts.done(DESK, "reading.moved");
    }

    public String moveToItsPlace() {
        rescue.prioritize(actor.get(), id(), Place.BY_DUE_DATE, reason);
        return SupervisorTexts.done(DESK, "reading.movedBack");
    }

    public Row getRow() {
        if (row == null) {
            row = desk.row(actor.get(), id());
        }
        return row;
    }

    public String getDue() {
        return SupervisorTexts.due(getRow().businessDaysLeft(), getRow().dueOn());
    }

    public List<Seat> getSeats() {
        return seats.all(actor.get());
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer == null || reviewer.isBlank() ? null : reviewer;
    }
}
