package org.touchstone.credential.pathway;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A code names one pathway. */
public class PathwayCodeIsTaken extends Refusal {
    public PathwayCodeIsTaken(String code) {
        super(
                Kind.CONFLICT,
                "The code '" + code + "' is taken by another pathway. Choose another.",
                List.of(new Detail("code", "taken", "The code is taken.")));
    }
}
