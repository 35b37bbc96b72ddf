package org.touchstone.credential.program;

import org.touchstone.credential.kernel.Refusal;

/** What was asked for does not follow the state in which the participation is. */
public class ParticipationIsElsewhere extends Refusal {
    public ParticipationIsElsewhere(ParticipationState is, ParticipationState wanted) {
        super(
                Kind.CONFLICT,
                "This participation is "
                        + word(is)
                        + " and cannot become "
                        + word(wanted)
                        + ". Look at it again; somebody may have changed it meanwhile.");
    }

    private static String word(ParticipationState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
