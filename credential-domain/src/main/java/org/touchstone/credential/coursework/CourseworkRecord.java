package org.touchstone.credential.coursework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an attempt at a micro-credential has to know of its educator's coursework. */
public interface CourseworkRecord {

    /** The modules that the educator is asked for today, in their order; none: there are none. */
    List<Part> of(UUID educatorId, UUID microCredentialId);

    /**
     * @param title of the version that was completed; else of the newest
     * @param completion null: not completed
     */
    record Part(UUID moduleId, String title, Completion completion) {}

    /**
     * @param minutes that the educator says it took
     * @param rightAnswers of a quiz, else null
     */
    record Completion(
            UUID id,
            CompletionKind kind,
            int version,
            LocalDate on,
            int minutes,
            Integer rightAnswers,
            Integer questions,
            Integer passMark) {}
}
