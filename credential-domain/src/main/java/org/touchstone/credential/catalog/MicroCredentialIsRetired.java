package org.touchstone.credential.catalog;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** No attempt begins after the last day. */
public class MicroCredentialIsRetired extends Refusal {
    public MicroCredentialIsRetired(String title, LocalDate lastDay, String successorTitle) {
        super(
                Kind.CONFLICT,
                "'"
                        + title
                        + "' was retired; an attempt could begin until "
                        + lastDay
                        + "."
                        + (successorTitle == null
                                ? " Choose another micro-credential from the catalog."
                                : " Begin '" + successorTitle + "' instead."));
    }
}
