package org.touchstone.web.programs;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages about programs that Java code puts together. */
final class ProgramTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.programs.messages", Locale.ENGLISH);

    private ProgramTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** A word of a fixed list as people say it; one that history brought stays as it is. */
    static String word(String list, String word) {
        String key = list + "." + word;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
    }

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get(key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
