package org.touchstone.credential.submission;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;

/**
 * An educator's attempts. Everything here concerns the actor's own; anybody else's is not found.
 */
public interface Submissions {

    /**
     * Opens the next attempt at the newest version, with the evidence of the last attempt copied
     * into it. While an attempt is open it is that one that comes back.
     *
     * @throws AlreadyEarned when the actor holds the micro-credential
     * @throws org.touchstone.credential.kernel.NotFound when nothing is published under the code
     */
    SubmissionView start(Actor actor, String microCredentialCode);

    /** The actor's attempts, the newest first. */
    List<SubmissionSummary> mine(Actor actor);

    SubmissionView find(Actor actor, UUID submissionId);

    /**
     * The statements that go with the work; allowed while it is open.
     *
     * @param changeNote what changed since the last attempt, or null
     */
    SubmissionView describe(
            Actor actor,
            UUID submissionId,
            String changeNote,
            boolean ownWork,
            boolean studentsProtected);

    /**
     * Adds a piece of evidence. In a team, a piece for a requirement that a team may supply is
     * every member's; nobody but its members sees it there.
     *
     * @param file null: no file
     * @return the submission with the piece in it
     * @throws EvidenceIsFrozen after it was submitted
     * @throws SharedWorkIsFrozen when a member has handed in what the team shares
     */
    SubmissionView addEvidence(Actor actor, UUID submissionId, NewEvidence evidence, NewFile file);

    SubmissionView changeEvidence(
            Actor actor, UUID submissionId, UUID evidenceId, NewEvidence evidence);

    SubmissionView removeEvidence(Actor actor, UUID submissionId, UUID evidenceId);

    /** The file of a piece of one's own evidence; the caller closes the stream. */
    BlindWork.Content content(Actor actor, UUID submissionId, UUID evidenceId);

    /** Everything that is missing before it can be submitted; empty: ready. */
    List<Gap> completeness(Actor actor, UUID submissionId);

    /**
     * Freezes the evidence and hands it in, and with it what the team shares. Handing in twice
     * changes nothing.
     *
     * @throws NotComplete with the list to mend
     */
    SubmissionView submit(Actor actor, UUID submissionId);

    /**
     * What an educator writes about a piece.
     *
     * @param requirementId what it answers
     * @param title null or blank: the requirement's
     * @param narrative text; the reflection itself for a reflection
     * @param taughtOn of a classroom activity
     * @param classLabel which class, without names of students
     * @param minutes of a classroom activity
     * @param completedOn of coursework
     * @param url of a link, https
     */
    record NewEvidence(
            UUID requirementId,
            String title,
            String narrative,
            LocalDate taughtOn,
            String classLabel,
            Integer minutes,
            LocalDate completedOn,
            String url) {}

    /**
     * @param fileName the educator's own, kept for the educator alone
     */
    record NewFile(String fileName, InputStream bytes) {}

    /**
     * @param requirementId null when it concerns the whole
     */
    record Gap(UUID requirementId, String code, String message) {}

    record SubmissionSummary(
            UUID id,
            String code,
            String title,
            int attempt,
            SubmissionState state,
            Instant createdAt,
            Instant submittedAt,
            Instant decidedAt) {}

    /**
     * An attempt, whole.
     *
     * @param entry the version that it is judged by
     * @param evidence one's own and, of a member of a team, what the team shares
     * @param feedback by criterion once decided, in rubric order; else empty
     * @param returnReasons why the intake returned it, else empty
     */
    record SubmissionView(
            UUID id,
            CatalogEntry entry,
            int attempt,
            SubmissionState state,
            String changeNote,
            boolean ownWork,
            boolean studentsProtected,
            Instant createdAt,
            Instant submittedAt,
            Instant decidedAt,
            List<EvidenceView> evidence,
            List<Feedback> feedback,
            String overallComment,
            List<String> returnReasons) {}

    /**
     * @param isShared supplied by a team
     */
    record EvidenceView(
            UUID id,
            UUID requirementId,
            String title,
            String narrative,
            LocalDate taughtOn,
            String classLabel,
            Integer minutes,
            LocalDate completedOn,
            String url,
            String fileName,
            String mediaType,
            Long size,
            String sha256,
            boolean isShared) {}

    /**
     * @param levelId null when the criterion could not be scored
     * @param conditionCode why it could not be scored, else null
     * @param isCarried met in an earlier attempt and not read again
     * @param isShared scored once for the team, in a team member's submission
     */
    record Feedback(
            UUID criterionId,
            UUID levelId,
            String conditionCode,
            boolean isMet,
            boolean isCarried,
            boolean isShared,
            String comment) {}
}
