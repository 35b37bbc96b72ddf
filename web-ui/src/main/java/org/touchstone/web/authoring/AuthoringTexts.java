package org.touchstone.web.authoring;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages about authoring that Java code puts together. */
final class AuthoringTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.authoring.messages", Locale.ENGLISH);

    private AuthoringTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get(key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
