package org.touchstone.review.adjudication;

import org.touchstone.credential.kernel.Refusal;

/** Not every stage can be held. */
public class WorkCannotBeQuestioned extends Refusal {
    private static final long serialVersionUID = 1;

    public WorkCannotBeQuestioned() {
        super(
                Kind.CONFLICT,
                "This work cannot be held now: its author has it, or an appeal is being read.");
    }
}
