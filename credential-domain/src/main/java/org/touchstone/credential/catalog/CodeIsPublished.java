package org.touchstone.credential.catalog;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** A code names one micro-credential. */
public class CodeIsPublished extends Refusal {
    public CodeIsPublished(String code) {
        super(
                Kind.CONFLICT,
                "The catalog has '"
                        + code
                        + "'. Begin a new version of it, or choose another code.",
                List.of(new Detail("code", "taken", "The code is taken.")));
    }
}
