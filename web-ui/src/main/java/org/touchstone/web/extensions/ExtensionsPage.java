package org.touchstone.web.extensions;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.credential.submission.Attempts.Window;
import org.touchstone.review.deadline.Extensions;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.access.Guarded;
import org.touchstone.web.page.Dates;

/** Who has how long for the next attempt, and more time for those who need it. */
@Named("extensionsPage")
@ViewScoped
@Guarded
public class ExtensionsPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 200;

    @Inject transient Attempts attempts;
    @Inject transient Extensions extensions;
    @Inject transient CurrentActor actor;
    @Inject transient Dates dates;
    @Inject transient Clock clock;

    private transient List<Window> windows;
    private String whom;
    private int days = 14;
    private String reason;

    public String grant() {
        Window window =
                getWindows().stream()
                        .filter(one -> one.submissionId().toString().equals(whom))
                        .findFirst()
                        .orElse(null);
        if (window != null) {
            Instant closesAt =
                    extensions.resubmission(
                            actor.get(), window.educatorId(), window.code(), days, reason);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.addMessage(null, new FacesMessage(granted(window, closesAt)));
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
        return "/supervisor/extensions?faces-redirect=true";
    }

    private String granted(Window window, Instant closesAt) {
        return MessageFormat.format(
                ResourceBundle.getBundle("org.touchstone.web.extensions.messages", Locale.ENGLISH)
                        .getString("granted"),
                window.educatorName(),
                window.title(),
                dates.human(closesAt.minusSeconds(1)));
    }

    /** The soonest to close first. */
    public List<Window> getWindows() {
        if (windows == null) {
            windows = attempts.windows(actor.get(), MOST);
        }
        return windows;
    }

    public boolean isClosed(Window window) {
        return !clock.instant().isBefore(window.closesAt());
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
