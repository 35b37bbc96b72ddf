package org.touchstone.web.incentive;

import java.util.List;
import java.util.UUID;
import org.touchstone.web.api.Body;

/** Which ones, and why. */
public class ReasonBody {
    public List<String> eligibilities;
    public String reason;

    List<UUID> ids() {
        return Body.required(eligibilities, "eligibilities").stream()
                .map(id -> Body.uuid(Body.required(id, "eligibilities"), "eligibilities"))
                .toList();
    }
}
