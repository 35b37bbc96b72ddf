package org.touchstone.web.reviewer;

import jakarta.faces.context.FacesContext;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.primefaces.PrimeFaces;

/** What a page's script sends along with a command, and what it gets back. */
final class ScriptCall {
    private static final Jsonb JSON = JsonbBuilder.create();

    private ScriptCall() {}

    /** Null when it was not sent. */
    static String text(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    static <T> T json(String name, Class<T> type) {
        return JSON.fromJson(text(name), type);
    }

    static void answer(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, JSON.toJson(value));
    }

    static void answer(String name, long epochMillis) {
        PrimeFaces.current().ajax().addCallbackParam(name, epochMillis);
    }
}
