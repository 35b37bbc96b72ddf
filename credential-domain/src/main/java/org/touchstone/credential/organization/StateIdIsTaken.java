package org.touchstone.credential.organization;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A state's id names one person. */
public class StateIdIsTaken extends Refusal {
    public StateIdIsTaken(String stateId, String holder) {
        super(
                Kind.CONFLICT,
                "The state id '"
                        + stateId
                        + "' belongs to "
                        + holder
                        + ". Use that account, or correct the id.",
                List.of(new Detail("stateId", "taken", "The state id is taken.")));
    }
}
