package org.touchstone.credential.coursework;

import org.touchstone.credential.kernel.Refusal;

/** An outside course is confirmed by somebody who has been there. */
public class CourseWasNotOpened extends Refusal {
    public CourseWasNotOpened(String title) {
        super(
                Kind.CONFLICT,
                "Open the course of '" + title + "' first, then confirm that it is done.");
    }
}
