package org.touchstone.web.supervisor;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the supervisor's pages that Java code puts together. */
final class SupervisorTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.supervisor.messages", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private static final int MINUTES_OF_AN_HOUR = 60;

    private SupervisorTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    static double hours(long minutes) {
        return Math.round(minutes * 10.0 / MINUTES_OF_AN_HOUR) / 10.0;
    }

    static String due(int businessDaysLeft, LocalDate dueOn) {
        if (businessDaysLeft < 0) {
            return get("due.overdue", shortDay(dueOn), -businessDaysLeft);
        }
        return businessDaysLeft == 0
                ? get("due.today")
                : get("due.later", shortDay(dueOn), businessDaysLeft);
    }

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get(key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
