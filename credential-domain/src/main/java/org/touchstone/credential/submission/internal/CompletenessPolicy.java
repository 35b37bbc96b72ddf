package org.touchstone.credential.submission.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.catalog.RequirementKind;
import org.touchstone.credential.coursework.CourseworkRecord.Part;
import org.touchstone.credential.submission.Submissions.EvidenceView;
import org.touchstone.credential.submission.Submissions.Gap;

/**
 * Ready to be scored? A list of named rules, each of which adds what is missing; none of them
 * judges quality.
 */
final class CompletenessPolicy {
    private final CatalogEntry entry;
    private final Submission submission;
    private final List<EvidenceView> evidence;
    private final List<Part> coursework;
    private final LocalDate today;

    /**
     * @param evidence the educator's own and what the team shares
     * @param coursework the modules that the educator is asked for
     */
    CompletenessPolicy(
            CatalogEntry entry,
            Submission submission,
            List<EvidenceView> evidence,
            List<Part> coursework,
            LocalDate today) {
        this.entry = entry;
        this.submission = submission;
        this.evidence = evidence;
        this.coursework = coursework;
        this.today = today;
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (RequirementView requirement : entry.requirements()) {
            List<EvidenceView> pieces =
                    evidence.stream()
                            .filter(piece -> piece.requirementId().equals(requirement.id()))
                            .toList();
            Stream.of(
                            isMetByModules(requirement)
                                    ? modulesCompleted(requirement)
                                    : enoughPieces(requirement, pieces),
                            wordLimits(requirement, pieces),
                            datedActivities(requirement, pieces),
                            completedCoursework(requirement, pieces),
                            artifactsHaveContent(requirement, pieces))
                    .forEach(gaps::addAll);
        }
        gaps.addAll(statements());
        gaps.addAll(changeNote());
        return gaps;
    }

    private boolean isMetByModules(RequirementView requirement) {
        return !coursework.isEmpty() && requirement.equals(AttemptCoursework.requirement(entry));
    }

    private List<Gap> modulesCompleted(RequirementView requirement) {
        List<String> open =
                coursework.stream()
                        .filter(part -> part.completion() == null)
                        .map(part -> "'" + part.title() + "'")
                        .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(
                        new Gap(
                                requirement.id(),
                                "coursework-not-completed",
                                "'"
                                        + requirement.title()
                                        + "' has modules to complete: "
                                        + String.join(", ", open)
                                        + "."));
    }

    private static List<Gap> enoughPieces(RequirementView requirement, List<EvidenceView> pieces) {
        int missing = requirement.minimumItems() - pieces.size();
        return missing <= 0
                ? List.of()
                : List.of(
                        new Gap(
                                requirement.id(),
                                "evidence-missing",
                                "'"
                                        + requirement.title()
                                        + "' needs "
                                        + missing
                                        + " more "
                                        + (missing == 1 ? "piece" : "pieces")
                                        + " of evidence."));
    }

    private static List<Gap> wordLimits(RequirementView requirement, List<EvidenceView> pieces) {
        if (requirement.kind() != RequirementKind.REFLECTION) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        for (EvidenceView piece : pieces) {
            int words = words(piece.narrative());
            if (requirement.minimumWords() != null && words < requirement.minimumWords()) {
                gaps.add(
                        new Gap(
                                requirement.id(),
                                "too-short",
                                "'"
                                        + requirement.title()
                                        + "' has "
                                        + words
                                        + " words; it needs at least "
                                        + requirement.minimumWords()
                                        + "."));
            }
            if (requirement.maximumWords() != null && words > requirement.maximumWords()) {
                gaps.add(
                        new Gap(
                                requirement.id(),
                                "too-long",
                                "'"
                                        + requirement.title()
                                        + "' has "
                                        + words
                                        + " words; shorten it to at most "
                                        + requirement.maximumWords()
                                        + "."));
            }
        }
        return gaps;
    }

    private List<Gap> datedActivities(RequirementView requirement, List<EvidenceView> pieces) {
        if (requirement.kind() != RequirementKind.CLASSROOM_ACTIVITY) {
            return List.of();
        }
        return pieces.stream()
                .filter(piece -> piece.taughtOn() == null || piece.taughtOn().isAfter(today))
                .map(
                        piece ->
                                new Gap(
                                        requirement.id(),
                                        "date-missing",
                                        "Say on which day '"
                                                + piece.title()
                                                + "' was taught; it cannot lie in the future."))
                .toList();
    }

    private List<Gap> completedCoursework(RequirementView requirement, List<EvidenceView> pieces) {
        if (requirement.kind() != RequirementKind.COURSEWORK) {
            return List.of();
        }
        return pieces.stream()
                .filter(piece -> piece.completedOn() == null || piece.completedOn().isAfter(today))
                .map(
                        piece ->
                                new Gap(
                                        requirement.id(),
                                        "completion-missing",
                                        "Say on which day '"
                                                + piece.title()
                                                + "' was completed; it cannot lie in the future."))
                .toList();
    }

    private static List<Gap> artifactsHaveContent(
            RequirementView requirement, List<EvidenceView> pieces) {
        if (requirement.kind() != RequirementKind.ARTIFACT) {
            return List.of();
        }
        return pieces.stream()
                .filter(piece -> piece.sha256() == null && piece.url() == null)
                .map(
                        piece ->
                                new Gap(
                                        requirement.id(),
                                        "file-missing",
                                        "Add a file or a link to '" + piece.title() + "'."))
                .toList();
    }

    private List<Gap> statements() {
        List<Gap> gaps = new ArrayList<>();
        if (!submission.isOwnWork()) {
            gaps.add(new Gap(null, "own-work-statement", "Confirm that this is your own work."));
        }
        if (!submission.areStudentsProtected()) {
            gaps.add(
                    new Gap(
                            null,
                            "student-privacy-statement",
                            "Confirm that no student can be identified, or that you hold consent for each who can."));
        }
        return gaps;
    }

    private List<Gap> changeNote() {
        boolean needed =
                submission.attempt() > 1
                        && (submission.changeNote() == null || submission.changeNote().isBlank());
        return needed
                ? List.of(
                        new Gap(
                                null,
                                "change-note-missing",
                                "Say what you changed since your last attempt."))
                : List.of();
    }

    /** Words as a reader counts them: runs of anything that is not white space. */
    static int words(String text) {
        return text == null || text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
