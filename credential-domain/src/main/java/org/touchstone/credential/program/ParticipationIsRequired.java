package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** Who has to take part can neither decline nor leave alone. */
public class ParticipationIsRequired extends Refusal {
    public ParticipationIsRequired(String title) {
        super(
                Kind.CONFLICT,
                "Your organization requires everybody whom it invites to take part in “"
                        + title
                        + "”. Ask its program manager.");
    }
}
