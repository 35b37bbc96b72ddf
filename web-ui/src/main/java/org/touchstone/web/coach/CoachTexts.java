package org.touchstone.web.coach;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages about coaching that Java code puts together. */
public final class CoachTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.coach.messages", Locale.ENGLISH);

    private CoachTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** Says it on the next page, which a redirect opens. */
    public static String done(String page, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get("done." + key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
