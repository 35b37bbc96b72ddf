package org.touchstone.review.adjudication.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.review.adjudication.AlreadyVoted;
import org.touchstone.review.adjudication.CaseIsClosed;
import org.touchstone.review.adjudication.IntegrityCases;
import org.touchstone.review.adjudication.ReplyIsAwaited;
import org.touchstone.review.adjudication.ReplyIsOver;
import org.touchstone.review.adjudication.VotesAreMissing;
import org.touchstone.review.deadline.PauseCause;
import org.touchstone.review.deadline.Pauses;
import org.touchstone.review.queue.Works;

@Stateless
public class IntegrityCasesBean implements IntegrityCases {
    private static final int TEXT_LIMIT = 10_000;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject CaseRows rows;
    @Inject CaseOpening opening;
    @Inject CaseClosing closing;
    @Inject Works works;
    @Inject Pauses pauses;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public UUID open(Actor supervisor, String workNumber, String concern) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> found =
                em.createNativeQuery(
                                """
                                select submission_id from review.review_task
                                where work_number = ?1 and kind <> 'VALIDITY'
                                    and not review.coaches_author_of(?2, submission_id)
                                """)
                        .setParameter(1, workNumber == null ? "" : workNumber.strip())
                        .setParameter(2, supervisor.personId())
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("work", workNumber);
        }
        UUID id =
                opening.open(
                        supervisor,
                        works.find((UUID) found.get(0)),
                        supervisor.personId(),
                        supervisor.name(),
                        text(concern, "concern"),
                        clock.instant());
        record(supervisor, "opened", id);
        return id;
    }

    @Override
    public Page<Case> all(Actor supervisor, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return rows.all(supervisor.personId(), page, clock.instant());
    }

    @Override
    public Case find(Actor supervisor, UUID caseId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        return rows.find(supervisor.personId(), caseId, clock.instant());
    }

    @Override
    public void vote(Actor supervisor, UUID caseId, boolean upholds, String reason) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        rows.find(supervisor.personId(), caseId, clock.instant());
        lockOpen(caseId);
        int cast =
                em.createNativeQuery(
                                """
                        insert into review.integrity_vote (case_id, voter_id, voter, upholds, reason, cast_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (case_id, voter_id) do nothing
                        """)
                        .setParameter(1, caseId)
                        .setParameter(2, supervisor.personId())
                        .setParameter(3, supervisor.name())
                        .setParameter(4, upholds)
                        .setParameter(5, text(reason, "reason"))
                        .setParameter(6, utc(clock.instant()))
                        .executeUpdate();
        if (cast == 0) {
            throw new AlreadyVoted();
        }
        record(supervisor, "voted", caseId);
    }

    @Override
    public void clear(Actor supervisor, UUID caseId, String findings) {
        UUID submission = decide(supervisor, caseId, "CLEARED", findings);
        pauses.end(supervisor, submission, PauseCause.INTEGRITY_CASE);
    }

    @Override
    public void confirm(Actor supervisor, UUID caseId, String findings) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        Case known = rows.find(supervisor.personId(), caseId, clock.instant());
        boolean majority =
                known.votes().size() >= known.votesNeeded()
                        && known.upheld() * 2 > known.votes().size();
        if (known.votesNeeded() > 0 && !majority) {
            throw new VotesAreMissing();
        }
        UUID submission = decide(supervisor, caseId, "CONFIRMED", findings);
        pauses.end(supervisor, submission, PauseCause.INTEGRITY_CASE);
        closing.confirm(supervisor, works.find(submission), findings.strip(), clock.instant());
    }

    /** The submission's id. */
    private UUID decide(Actor supervisor, UUID caseId, String state, String findings) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        UUID submission = lockOpen(caseId);
        if (!rows.find(supervisor.personId(), caseId, clock.instant()).decidable()) {
            throw new ReplyIsAwaited();
        }
        em.createNativeQuery(
                        """
                        update review.integrity_case set state = ?2, findings = ?3, closer = ?4, closed_at = ?5
                        where id = ?1
                        """)
                .setParameter(1, caseId)
                .setParameter(2, state)
                .setParameter(3, text(findings, "findings"))
                .setParameter(4, supervisor.name())
                .setParameter(5, utc(clock.instant()))
                .executeUpdate();
        record(supervisor, state.toLowerCase(java.util.Locale.ROOT), caseId);
        return submission;
    }

    private UUID lockOpen(UUID caseId) {
        List<?> found =
                em.createNativeQuery(
                                "select submission_id, state from review.integrity_case where id = ?1 for update")
                        .setParameter(1, caseId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("integrity case", caseId);
        }
        Object[] row = (Object[]) found.get(0);
        if (!row[1].equals("OPEN")) {
            throw new CaseIsClosed();
        }
        return (UUID) row[0];
    }

    @Override
    public Optional<AuthorsView> mine(Actor educator, UUID submissionId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        List<?> found =
                em.createNativeQuery(
                                """
                        select id from review.integrity_case where submission_id = ?1 and author_id = ?2
                        order by opened_at desc limit 1
                        """)
                        .setParameter(1, submissionId)
                        .setParameter(2, educator.personId())
                        .getResultList();
        return found.stream().findFirst().map(id -> authors((UUID) id));
    }

    private AuthorsView authors(UUID caseId) {
        Case one = rows.find(caseId, clock.instant());
        return new AuthorsView(
                one.id(),
                one.state(),
                one.concern(),
                one.openedAt(),
                one.replyDueOn(),
                one.state().equals("OPEN") && !one.decidable(),
                one.reply(),
                one.findings());
    }

    @Override
    public void reply(Actor educator, UUID caseId, String text) {
        educator.mustHave(Permission.SUBMIT_WORK);
        String said = text(text, "reply");
        List<?> own =
                em.createNativeQuery(
                                "select 1 from review.integrity_case where id = ?1 and author_id = ?2")
                        .setParameter(1, caseId)
                        .setParameter(2, educator.personId())
                        .getResultList();
        if (own.isEmpty()) {
            throw new NotFound("integrity case", caseId);
        }
        int replied =
                em.createNativeQuery(
                                """
                        update review.integrity_case set reply = ?2, replied_at = ?3
                        where id = ?1 and state = 'OPEN' and reply is null and reply_due_at > ?3
                        """)
                        .setParameter(1, caseId)
                        .setParameter(2, said)
                        .setParameter(3, utc(clock.instant()))
                        .executeUpdate();
        if (replied == 0) {
            throw new ReplyIsOver();
        }
        record(educator, "replied", caseId);
    }

    private static String text(String text, String field) {
        if (text == null
                || text.isBlank()
                || text.length() > TEXT_LIMIT
                || text.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    field, "required", "Give up to " + TEXT_LIMIT + " readable characters.");
        }
        return text.strip();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private void record(Actor actor, String what, UUID caseId) {
        audit.record(actor, "integrity.case-" + what, "IntegrityCase", caseId);
    }
}
