package org.touchstone.credential.program;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A code names one program or cohort. */
public class ProgramCodeIsTaken extends Refusal {
    public ProgramCodeIsTaken(String code) {
        super(
                Kind.CONFLICT,
                "The code '" + code + "' is taken by another program or cohort. Choose another.",
                List.of(new Detail("code", "taken", "The code is taken.")));
    }
}
