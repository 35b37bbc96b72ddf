package org.touchstone.web.coach;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.touchstone.credential.submission.Coaching;
import org.touchstone.credential.submission.Coaching.Mode;
import org.touchstone.credential.submission.Coaching.NewSession;
import org.touchstone.credential.submission.Coaching.SessionView;
import org.touchstone.credential.submission.Coaching.Waiting;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;

/** Who needs a word before the next attempt, and what was talked about. */
@Named("coachDesk")
@ViewScoped
@Guarded
public class CoachDesk implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int RECENT = 25;

    @Inject transient Coaching coaching;
    @Inject transient CurrentActor actor;

    private transient List<Waiting> waiting;
    private String whom;
    private LocalDate heldOn;
    private int minutes = 30;
    private Mode mode = Mode.IN_PERSON;
    private String note;

    @PostConstruct
    void load() {
        if (!getWaiting().isEmpty()) {
            whom = key(waiting.get(0));
        }
    }

    public String record() {
        Waiting one =
                getWaiting().stream()
                        .filter(each -> key(each).equals(whom))
                        .findFirst()
                        .orElse(null);
        if (one != null) {
            coaching.record(
                    actor.get(),
                    one.educatorId(),
                    new NewSession(one.code(), heldOn, minutes, mode, note));
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(
                    null,
                    new FacesMessage(
                            ResourceBundle.getBundle(
                                            "org.touchstone.web.coach.messages", Locale.ENGLISH)
                                    .getString("recorded")));
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
        return "/coach/desk?faces-redirect=true";
    }

    public List<Waiting> getWaiting() {
        if (waiting == null) {
            waiting = coaching.waiting(actor.get());
        }
        return waiting;
    }

    public List<SessionView> getSessions() {
        return coaching.sessions(actor.get(), RECENT);
    }

    /** An educator may wait at several micro-credentials. */
    public String key(Waiting one) {
        UUID educator = one.educatorId();
        return educator + " " + one.code();
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
