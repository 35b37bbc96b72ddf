package org.touchstone.credential.submission.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.CourseworkRecord;
import org.touchstone.credential.coursework.CourseworkRecord.Completion;
import org.touchstone.credential.coursework.CourseworkRecord.Part;
import org.touchstone.credential.submission.Submissions.NewEvidence;

/**
 * The coursework of an attempt. Where the educator is asked for modules, completing them meets the
 * first requirement of coursework, and the record of each is frozen with the attempt.
 */
@Dependent
public class AttemptCoursework {
    @Inject CourseworkRecord record;
    @Inject Clock clock;

    /** None: the educator is asked for no module, and says in the attempt what was done. */
    List<Part> of(Submission attempt) {
        return record.of(attempt.educatorId(), attempt.microCredentialId());
    }

    /** What modules meet; null: the version asks for no coursework. */
    static RequirementView requirement(CatalogEntry entry) {
        return entry.requirements().stream()
                .filter(requirement -> requirement.kind() == RequirementKind.COURSEWORK)
                .findFirst()
                .orElse(null);
    }

    /** Puts the records in place of those of an earlier hand-in. */
    void freeze(Submission attempt, CatalogEntry entry) {
        RequirementView requirement = requirement(entry);
        List<EvidenceItem> records = new ArrayList<>();
        if (requirement != null) {
            for (Part part : of(attempt)) {
                if (part.completion() != null) {
                    records.add(record(attempt, requirement, part, records.size()));
                }
            }
        }
        attempt.recordCoursework(records);
    }

    private EvidenceItem record(
            Submission attempt, RequirementView requirement, Part part, int before) {
        Completion done = part.completion();
        return EvidenceItem.of(
                done.id(),
                attempt,
                attempt.nextPosition() + before,
                part.title(),
                new NewEvidence(
                        requirement.id(),
                        part.title(),
                        how(done),
                        null,
                        null,
                        done.minutes(),
                        done.on(),
                        null),
                clock.instant());
    }

    private static String how(Completion done) {
        String version = " Version " + done.version() + " of the module.";
        return switch (done.kind()) {
            case MARKED -> "Marked as done by the educator." + version;
            case LINK -> "Confirmed by the educator, who had opened the outside course." + version;
            case QUIZ ->
                    "Passed by quiz: "
                            + done.rightAnswers()
                            + " of "
                            + done.questions()
                            + " right, which is "
                            + done.rightAnswers() * 100 / done.questions()
                            + " percent; "
                            + done.passMark()
                            + " percent are needed."
                            + version;
        };
    }
}
