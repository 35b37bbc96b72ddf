package org.touchstone.credential.leadership;

import java.time.LocalDate;
import org.touchstone.credential.kernel.Refusal;

/** One applies on the days that the role names. */
public class RoleIsClosed extends Refusal {
    public RoleIsClosed(String title, LocalDate first, LocalDate last) {
        super(
                Kind.CONFLICT,
                "“" + title + "” takes applications from " + first + " to " + last + ".");
    }
}
