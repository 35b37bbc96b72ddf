package org.touchstone.credential.coaching.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.coaching.AttemptIsNotShared;
import org.touchstone.credential.coaching.CoachingThreads;
import org.touchstone.credential.coaching.ThreadIsClosed;
import org.touchstone.credential.coaching.internal.ThreadRows.Attempt;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.BlindWork;
import org.touchstone.credential.submission.SubmissionState;

@Stateless
public class CoachingThreadsBean implements CoachingThreads {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject ThreadRows rows;
    @Inject BlindWork work;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Conversation conversation(Actor actor, UUID attemptId) {
        Attempt attempt = rows.attempt(actor, attemptId);
        return new Conversation(
                attemptId,
                attempt.educatorId(),
                attempt.educatorName(),
                attempt.entry(),
                attempt.number(),
                attempt.state(),
                isOpen(attempt.state()),
                attempt.isOf(actor),
                attempt.showsEvidence(),
                attempt.showsFeedback(),
                rows.unread(attemptId, actor.personId()));
    }

    private static boolean isOpen(SubmissionState state) {
        return state.isOpenForEvidence() || state == SubmissionState.NOT_YET;
    }

    @Override
    public Page<Message> messages(Actor actor, UUID attemptId, UUID criterionId, int page) {
        Attempt attempt = rows.attempt(actor, attemptId);
        return rows.messages(attempt, actor.personId(), criterionId, page);
    }

    /**
     * Handing in locks the same row, so nothing is said to an attempt that is handed in meanwhile.
     */
    @Override
    public Message say(Actor actor, UUID attemptId, NewMessage message) {
        em.createNativeQuery("select id from credential.submission where id = ?1 for share")
                .setParameter(1, attemptId)
                .getResultList();
        Attempt attempt = rows.attempt(actor, attemptId);
        if (!isOpen(attempt.state())) {
            throw new ThreadIsClosed(attempt.state() == SubmissionState.EARNED);
        }
        String body =
                Rows.required(
                        message.body(),
                        TEXT_LIMIT,
                        "body",
                        "Write from 1 to " + TEXT_LIMIT + " readable characters.");
        mustBeOfIt(actor, attempt, message);
        List<UUID> toTell = rows.othersWithNothingUnread(attempt, actor.personId());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        em.createNativeQuery(
                        """
                        insert into credential.coaching_message
                            (id, submission_id, criterion_id, author_id, body, evidence_id, sent_at)
                        values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, cast(nullif(?6, '') as uuid), ?7)
                        """)
                .setParameter(1, id)
                .setParameter(2, attemptId)
                .setParameter(3, Rows.text(message.criterionId()))
                .setParameter(4, actor.personId())
                .setParameter(5, body)
                .setParameter(6, Rows.text(message.pieceId()))
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(actor, "coaching.message-sent", "Submission", attemptId);
        for (UUID reader : toTell) {
            notices.tell(
                    reader,
                    "coaching-message",
                    List.of(rows.nameOf(actor.personId()), attempt.entry().title()),
                    reader.equals(attempt.educatorId())
                            ? "/educator/conversation?attempt=" + attemptId
                            : "/coach/conversation?attempt=" + attemptId,
                    "coaching-message:" + id + ":" + reader);
        }
        return rows.message(attempt, actor.personId(), id);
    }

    private void mustBeOfIt(Actor actor, Attempt attempt, NewMessage message) {
        if (message.criterionId() != null
                && attempt.entry().rubric().stream()
                        .noneMatch(one -> one.id().equals(message.criterionId()))) {
            throw InvalidRequest.field(
                    "criterion",
                    "unknown-criterion",
                    "Name a criterion of the rubric that this attempt is judged by.");
        }
        if (message.pieceId() != null) {
            boolean seen = attempt.isOf(actor) || attempt.showsEvidence();
            if (!seen || !rows.hasPiece(attempt.id(), message.pieceId())) {
                throw InvalidRequest.field(
                        "piece", "unknown-piece", "Name a piece of this attempt's evidence.");
            }
        }
    }

    @Override
    public void read(Actor actor, UUID attemptId, Instant until) {
        rows.attempt(actor, attemptId);
        Instant now = clock.instant();
        em.createNativeQuery(
                        """
                        insert into credential.coaching_read_mark as m (submission_id, person_id, read_until)
                        values (?1, ?2, ?3)
                        on conflict (submission_id, person_id) do update
                            set read_until = greatest(m.read_until, excluded.read_until)
                        """)
                .setParameter(1, attemptId)
                .setParameter(2, actor.personId())
                .setParameter(3, (until.isAfter(now) ? now : until).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void share(Actor educator, UUID attemptId, boolean evidence, boolean feedback) {
        educator.mustHave(Permission.SUBMIT_WORK);
        Attempt attempt = rows.own(educator, attemptId);
        em.createNativeQuery(
                        """
                        insert into credential.coaching_share (submission_id, evidence, feedback, changed_at)
                        values (?1, ?2, ?3, ?4)
                        on conflict (submission_id) do update set evidence = excluded.evidence,
                            feedback = excluded.feedback, changed_at = excluded.changed_at
                        """)
                .setParameter(1, attemptId)
                .setParameter(2, evidence)
                .setParameter(3, feedback)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(
                educator,
                "coaching.shared",
                "Submission",
                attemptId,
                json(attempt.showsEvidence(), attempt.showsFeedback()),
                json(evidence, feedback));
    }

    private static String json(boolean evidence, boolean feedback) {
        return Json.createObjectBuilder()
                .add("evidence", evidence)
                .add("feedback", feedback)
                .build()
                .toString();
    }

    @Override
    public List<BlindWork.Piece> evidence(Actor coach, UUID attemptId) {
        mustShareEvidence(coach, attemptId);
        return work.pieces(attemptId);
    }

    @Override
    public BlindWork.Content content(Actor coach, UUID attemptId, UUID pieceId) {
        mustShareEvidence(coach, attemptId);
        return work.content(attemptId, pieceId);
    }

    private void mustShareEvidence(Actor coach, UUID attemptId) {
        Attempt attempt = rows.attempt(coach, attemptId);
        if (!attempt.showsEvidence() && !attempt.isOf(coach)) {
            throw new AttemptIsNotShared();
        }
    }

    @Override
    public List<Feedback> feedback(Actor coach, UUID attemptId) {
        Attempt attempt = rows.attempt(coach, attemptId);
        if (!attempt.showsFeedback() && !attempt.isOf(coach)) {
            throw new AttemptIsNotShared();
        }
        return rows.feedback(attemptId);
    }
}
