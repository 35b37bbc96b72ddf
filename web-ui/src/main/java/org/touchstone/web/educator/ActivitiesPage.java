package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.Activity;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** An educator's activities; with an attempt, those that can still go into it. */
@Named("activitiesPage")
@ViewScoped
@Guarded
public class ActivitiesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 25;

    @Inject transient Activities activities;
    @Inject transient CurrentActor actor;

    private String attempt = "";
    private String requirement = "";
    private int first;
    private transient Paged<Activity> found;

    public String attach(UUID activity) {
        activities.attach(
                actor.get(),
                activity,
                Body.id("submission", attempt),
                Body.id("requirement", requirement));
        return WorkTexts.done("/educator/attempt?id=" + attempt, "activity.attached");
    }

    public List<Activity> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Activity> found() {
        if (found == null) {
            if (attempt.isEmpty()) {
                found = activities.mine(actor.get(), new Paged.Part(Math.max(0, first), SIZE));
            } else {
                List<Activity> offered =
                        activities.offered(actor.get(), Body.id("submission", attempt));
                found = new Paged<>(offered, offered.size());
            }
        }
        return found;
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt == null ? "" : attempt;
    }

    public String getRequirement() {
        return requirement;
    }

    public void setRequirement(String requirement) {
        this.requirement = requirement == null ? "" : requirement;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
