package org.touchstone.web.educator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.activity.Activities;
import org.touchstone.credential.activity.Activities.Activity;
import org.touchstone.credential.activity.Activities.ActivityText;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Agency;

/** Notes a classroom activity: today, the class and the minutes of the last one are filled in. */
@Named("activityPage")
@ViewScoped
@Guarded
public class ActivityPage implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject transient Activities activities;
    @Inject transient CurrentActor actor;
    @Inject transient Agency agency;
    @Inject transient Clock clock;

    private final UUID fresh = UUID.randomUUID();
    private String id = "";
    private boolean frozen;
    private LocalDate taughtOn;
    private String classLabel;
    private Integer minutes;
    private String standards = "";
    private String done;

    public void load() {
        if (isNew()) {
            taughtOn = getToday();
            List<Activity> last = activities.mine(actor.get(), new Paged.Part(0, 1)).rows();
            classLabel = last.isEmpty() ? null : last.get(0).text().classLabel();
            minutes = last.isEmpty() ? Integer.valueOf(45) : last.get(0).text().minutes();
        } else {
            Activity known = activities.find(actor.get(), Body.id("activity", id));
            frozen = known.isFrozen();
            taughtOn = known.text().taughtOn();
            classLabel = known.text().classLabel();
            minutes = known.text().minutes();
            standards = String.join(", ", known.text().standards());
            done = known.text().done();
        }
    }

    /** The view's own id makes a form that is sent twice one activity. */
    public String save() {
        Activity saved =
                activities.note(
                        actor.get(),
                        isNew() ? fresh : Body.id("activity", id),
                        new ActivityText(
                                taughtOn,
                                classLabel,
                                minutes,
                                standards == null ? List.of() : List.of(standards),
                                done));
        if (saved.mayNameStudents()) {
            WorkTexts.warn("activity.names");
            return WorkTexts.done("/educator/activity?id=" + saved.id(), "activity.saved");
        }
        return WorkTexts.done("/educator/activities", "activity.saved");
    }

    public String remove() {
        activities.remove(actor.get(), Body.id("activity", id));
        return WorkTexts.done("/educator/activities", "activity.removed");
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), agency.zone());
    }

    public boolean isFrozen() {
        return frozen;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public LocalDate getTaughtOn() {
        return taughtOn;
    }

    public void setTaughtOn(LocalDate taughtOn) {
        this.taughtOn = taughtOn;
    }

    public String getClassLabel() {
        return classLabel;
    }

    public void setClassLabel(String classLabel) {
        this.classLabel = classLabel;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getStandards() {
        return standards;
    }

    public void setStandards(String standards) {
        this.standards = standards;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
