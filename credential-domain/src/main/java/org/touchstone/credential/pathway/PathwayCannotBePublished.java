package org.touchstone.credential.pathway;

import java.util.List;
import org.touchstone.credential.kernel.Refusal;

/** The rule can be done by nobody or by everybody, or names what is not there. */
public class PathwayCannotBePublished extends Refusal {
    public PathwayCannotBePublished(String title, List<Detail> wrong) {
        super(
                Kind.INVALID,
                "'" + title + "' cannot be published yet. Mend what is named here.",
                wrong);
    }
}
