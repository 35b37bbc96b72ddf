package org.touchstone.review.scoring;

import org.touchstone.credential.kernel.Refusal;

/** Others use a shared comment, so its author cannot change or remove it. */
public class CommentIsShared extends Refusal {
    public CommentIsShared() {
        super(
                Kind.CONFLICT,
                "This comment is shared with all reviewers. Ask a supervisor to take it back, or keep another one of your own.");
    }
}
