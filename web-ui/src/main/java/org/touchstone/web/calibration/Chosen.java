package org.touchstone.web.calibration;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.UUID;
import org.touchstone.web.api.Body;

/** The plain fields of a rubric form: {@code level-ID} and {@code why-ID} for each criterion. */
final class Chosen {

    private Chosen() {}

    /** Null when none is chosen. */
    static UUID level(UUID criterionId) {
        return Body.uuid(fields().get("level-" + criterionId), criterionId.toString());
    }

    /** Null when the form was not sent. */
    static String why(UUID criterionId) {
        return fields().get("why-" + criterionId);
    }

    static Map<String, String> fields() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
