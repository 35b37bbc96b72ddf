package org.touchstone.web.pathways;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages about pathways say after something was done. */
final class PathwayTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.pathways.messages", Locale.ENGLISH);

    private PathwayTexts() {}

    /** Says it on the next page, which a redirect opens. */
    static String done(String page, String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(BUNDLE.getString(key)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
