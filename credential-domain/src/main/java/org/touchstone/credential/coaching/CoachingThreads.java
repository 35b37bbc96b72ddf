package org.touchstone.credential.coaching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.SubmissionState;

/**
 * What educator and coach write to each other about an attempt before it is handed in, and what the
 * educator lets the coach see of it. Only the educator and whoever coaches the educator today have
 * a part in it. Nobody who scores sees any of it: it is no part of what is handed in, and while an
 * attempt is in review nobody can add to it.
 */
public interface CoachingThreads {
    int TEXT_LIMIT = 5000;

    /**
     * @throws org.touchstone.credential.kernel.NotFound for anybody but the educator and the coach
     */
    Conversation conversation(Actor actor, UUID attemptId);

    /**
     * The newest first.
     *
     * @param criterionId null: about anything
     */
    Page<Message> messages(Actor actor, UUID attemptId, UUID criterionId, int page);

    /**
     * @throws ThreadIsClosed while the attempt is in review, and once it is earned
     */
    Message say(Actor actor, UUID attemptId, NewMessage message);

    /**
     * The actor has read everything up to that message.
     *
     * @param until when the last one was sent
     */
    void read(Actor actor, UUID attemptId, Instant until);

    /**
     * What the coach may see of this attempt from now on; at first nothing.
     *
     * @param evidence what is collected so far
     * @param feedback what was released to the educator
     */
    void share(Actor educator, UUID attemptId, boolean evidence, boolean feedback);

    /**
     * The evidence of a shared attempt, by requirement, without what a team supplies and has not
     * handed in.
     *
     * @throws AttemptIsNotShared unless the educator shares it
     */
    List<BlindWork.Piece> evidence(Actor coach, UUID attemptId);

    /**
     * A file of it; the caller closes the stream.
     *
     * @throws AttemptIsNotShared unless the educator shares it
     */
    BlindWork.Content content(Actor coach, UUID attemptId, UUID pieceId);

    /**
     * What the educator was told of each criterion, in rubric order; empty before a decision.
     *
     * @throws AttemptIsNotShared unless the educator shares it
     */
    List<Feedback> feedback(Actor coach, UUID attemptId);

    /**
     * @param isOpen whether one can write
     * @param mine the actor is the educator
     * @param unread messages that the actor has not read
     */
    record Conversation(
            UUID attemptId,
            UUID educatorId,
            String educatorName,
            CatalogEntry entry,
            int attempt,
            SubmissionState state,
            boolean isOpen,
            boolean mine,
            boolean showsEvidence,
            boolean showsFeedback,
            int unread) {}

    /**
     * @param criterionId null: about the attempt as a whole
     * @param pieceId of the evidence that is meant; null: none
     */
    record NewMessage(UUID criterionId, String body, UUID pieceId) {}

    /**
     * @param piece title of the piece that is meant; null: none, or it is gone
     * @param mine the actor wrote it
     * @param isNew the actor has not read it
     */
    record Message(
            UUID id,
            UUID criterionId,
            String criterion,
            String author,
            String body,
            UUID pieceId,
            String piece,
            Instant sentAt,
            boolean mine,
            boolean isNew) {}

    /**
     * @param level its name; null when it could not be scored
     */
    record Feedback(String criterion, String level, boolean isMet, String comment) {}
}
