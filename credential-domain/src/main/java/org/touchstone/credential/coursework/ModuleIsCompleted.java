package org.touchstone.credential.coursework;

import org.touchstone.credential.kernel.Refusal;

/** What is completed needs no further quiz. */
public class ModuleIsCompleted extends Refusal {
    public ModuleIsCompleted(String title) {
        super(
                Kind.CONFLICT,
                "You have completed '" + title + "' already; there is no need to take its quiz.");
    }
}
