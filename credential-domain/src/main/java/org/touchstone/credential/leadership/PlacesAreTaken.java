package org.touchstone.credential.leadership;

import org.touchstone.credential.kernel.Refusal;

/** The role is held while its places are counted, so that the last one is given once. */
public class PlacesAreTaken extends Refusal {
    public PlacesAreTaken(String title, long taken, int places) {
        super(
                Kind.CONFLICT,
                "“"
                        + title
                        + "” has "
                        + places
                        + " places and "
                        + taken
                        + " are taken. Raise their number, or wait until somebody withdraws.");
    }
}
