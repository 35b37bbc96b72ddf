package org.touchstone.web.calibration;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the calibration pages that Java code puts together. */
final class CalibrationTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.touchstone.web.calibration.messages", Locale.ENGLISH);

    private CalibrationTexts() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.US).format(arguments);
    }

    /** Says on the next page what was done. */
    static void say(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(get(key, arguments)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
