package org.touchstone.web.reminders;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.review.deadline.ReminderSteps;
import org.touchstone.review.deadline.ReminderSteps.Step;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.api.Body;

/** Who is reminded of what, when and how often; one step at a time is changed. */
@Named("remindersPage")
@ViewScoped
@Guarded
public class RemindersPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ResourceBundle TEXT =
            ResourceBundle.getBundle("org.touchstone.web.reminders.messages", Locale.ENGLISH);

    @Inject transient ReminderSteps steps;
    @Inject transient CurrentActor actor;

    private transient List<Step> all;
    private String chosen;
    private boolean before;
    private int days;
    private int every;
    private int budget;

    /** What the form begins with, where a step was chosen. */
    public void load() {
        if (isChoosing()) {
            Step step = step();
            before = step.offsetDays() < 0;
            days = Math.abs(step.offsetDays());
            every = step.everyDays();
            budget = step.budget();
        }
    }

    public String save() {
        UUID id = Body.id("reminder step", chosen);
        Step saved = steps.change(actor.get(), id, before ? -days : days, every, budget);
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(text("saved", what(saved), when(saved))));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/administration/reminders?faces-redirect=true";
    }

    private Step step() {
        UUID id = Body.id("reminder step", chosen);
        return getSteps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("reminder step", id));
    }

    public List<Step> getSteps() {
        if (all == null) {
            all = steps.steps(actor.get());
        }
        return all;
    }

    public boolean isChoosing() {
        return chosen != null;
    }

    /** 'Decision on a work, to whoever reads it'. */
    public String what(Step step) {
        return text("step", about(step), recipient(step));
    }

    public String getWhat() {
        return what(step());
    }

    public String about(Step step) {
        return TEXT.getString("about." + step.about());
    }

    public String recipient(Step step) {
        return TEXT.getString("recipient." + step.recipient());
    }

    /** '2 business days before the due day, then every business day, 3 times at most'. */
    public String when(Step step) {
        if (step.budget() == 0) {
            return TEXT.getString("never");
        }
        String first =
                step.offsetDays() == 0
                        ? TEXT.getString("on")
                        : text(
                                step.offsetDays() < 0 ? "before" : "after",
                                Math.abs(step.offsetDays()));
        return step.budget() == 1
                ? text("once", first)
                : text("repeated", first, step.everyDays(), step.budget());
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXT.getString(key), Locale.US).format(arguments);
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null || chosen.isBlank() ? null : chosen;
    }

    public boolean isBefore() {
        return before;
    }

    public void setBefore(boolean before) {
        this.before = before;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public int getEvery() {
        return every;
    }

    public void setEvery(int every) {
        this.every = every;
    }

    public int getBudget() {
        return budget;
    }

    public void setBudget(int budget) {
        this.budget = budget;
    }
}
