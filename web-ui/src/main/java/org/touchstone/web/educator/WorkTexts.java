package org.touchstone.web.educator;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages about coursework, activities and time that Java code puts together. */
final class WorkTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.educator.work", Locale.ENGLISH);

    private WorkTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Warns on the next page. */
    static void warn(String key) {
        say(FacesMessage.SEVERITY_WARN, key);
    }

    private static void say(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = get(key, arguments);
        faces.addMessage(null, new FacesMessage(severity, text, text));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
