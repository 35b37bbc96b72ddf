package org.touchstone.credential.coursework;

import org.touchstone.credential.kernel.Refusal;

/** A module is completed in the way that its author chose. */
public class CompletedOtherwise extends Refusal {
    public CompletedOtherwise(String title, CompletionKind kind) {
        super(
                Kind.CONFLICT,
                "'"
                        + title
                        + "' is completed "
                        + switch (kind) {
                            case MARKED -> "by saying that it is done.";
                            case QUIZ -> "by passing its quiz. Take the quiz.";
                            case LINK ->
                                    "at an outside course. Open it, and confirm when it is done.";
                        });
    }
}
