package org.touchstone.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts that Java code puts on pages; pages themselves read the same bundle as 'msg'. */
@ApplicationScoped
public class Texts {

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.touchstone.web.messages", Locale.ENGLISH);

    /**
     * @param arguments for {0}, {1} in the text
     * @throws java.util.MissingResourceException when there is no such text
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.US).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
