package org.touchstone.credential.activity;

import org.touchstone.credential.kernel.Refusal;

/** A copy of it was handed in. */
public class ActivityIsFrozen extends Refusal {
    public ActivityIsFrozen() {
        super(
                Kind.CONFLICT,
                "This activity was handed in with an attempt and stays as it was. Note a new activity for what you want to add.");
    }
}
