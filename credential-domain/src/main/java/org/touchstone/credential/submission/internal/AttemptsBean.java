package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.Attempts;
import org.touchstone.credential.submission.SubmissionState;

@Stateless
public class AttemptsBean implements Attempts {
    private static final int LONGEST = 366;
    private static final int REASON_LIMIT = 2000;

    private static final String WINDOW =
            """
            select s.id, s.educator_id, p.given_name || ' ' || p.family_name, m.code, m.title, s.attempt, w.closes_at,
                not exists (
                    select 1 from credential.submission later
                    where later.educator_id = s.educator_id and later.micro_credential_id = s.micro_credential_id
                        and later.attempt > s.attempt)
            from credential.resubmission_window w
            join credential.submission s on s.id = w.submission_id and s.state = 'NOT_YET'
            join credential.person p on p.id = s.educator_id
            join credential.micro_credential m on m.id = s.micro_credential_id
            """;

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AttemptRules rules;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Standing standing(Actor educator, UUID submissionId) {
        educator.mustHave(Permission.SUBMIT_WORK);
        Submission submission = em.find(Submission.class, submissionId);
        if (submission == null || !submission.belongsTo(educator.personId())) {
            throw new NotFound("submission", submissionId);
        }
        int made = submission.decidedAt() == null ? submission.attempt() - 1 : submission.attempt();
        Instant closesAt = rules.closesAt(submissionId).orElse(null);
        return new Standing(
                made,
                rules.limit(),
                rules.needsCoaching(submission),
                closesAt,
                closesAt != null && !clock.instant().isBefore(closesAt));
    }

    @Override
    public Optional<Window> window(UUID submissionId) {
        List<?> found =
                em.createNativeQuery(WINDOW + " where s.id = ?1")
                        .setParameter(1, submissionId)
                        .getResultList();
        return found.stream().map(row -> window((Object[]) row)).findFirst();
    }

    @Override
    public List<Window> windows(Actor granter, int limit) {
        granter.mustHave(Permission.GRANT_EXTENSION);
        Instant now = clock.instant();
        List<?> found =
                em.createNativeQuery(
                                WINDOW
                                        + """
                                         where w.closes_at > cast(?1 as timestamptz) - interval '180 days'
                                            and not exists (
                                                select 1 from credential.submission later
                                                where later.educator_id = s.educator_id
                                                    and later.micro_credential_id = s.micro_credential_id
                                                    and later.attempt > s.attempt)
                                        order by w.closes_at, s.id limit ?2
                                        """)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setParameter(2, limit)
                        .getResultList();
        return found.stream().map(row -> window((Object[]) row)).toList();
    }

    private static Window window(Object[] row) {
        return new Window(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                InstantColumn.read(row[6]),
                (Boolean) row[7]);
    }

    @Override
    public Window extend(
            Actor granter, UUID educatorId, String microCredentialCode, int days, String reason) {
        granter.mustHave(Permission.GRANT_EXTENSION);
        mustBeSound(days, reason);
        Submission last =
                latest(educatorId, microCredentialCode)
                        .filter(one -> one.state() == SubmissionState.NOT_YET)
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                "attempt to extend at this micro-credential",
                                                microCredentialCode));
        // Two who grant at once: each adds to what the other left.
        em.createNativeQuery(
                        "select submission_id from credential.resubmission_window where submission_id = ?1 for update")
                .setParameter(1, last.id())
                .getResultList();
        Instant now = clock.instant();
        Instant before = rules.closesAt(last.id()).orElse(now);
        LocalDate from = before.isAfter(now) ? rules.dayOf(before.minusNanos(1)) : rules.dayOf(now);
        Instant after = rules.endOf(from.plusDays(days));
        rules.setWindow(last.id(), after);
        keep(granter, last.id(), days, reason.strip(), before, after);
        rules.tellEducator(
                last,
                "attempt-extended",
                List.of(
                        window(last.id()).orElseThrow().title(),
                        from.plusDays(days).toString(),
                        reason.strip()),
                ":" + after);
        return window(last.id()).orElseThrow();
    }

    private Optional<Submission> latest(UUID educatorId, String code) {
        return em.createQuery(
                        """
                        select s from Submission s, MicroCredential m
                        where m.id = s.microCredentialId and s.educatorId = :who and m.code = :code
                        order by s.attempt desc
                        """,
                        Submission.class)
                .setParameter("who", educatorId)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static void mustBeSound(int days, String reason) {
        if (days < 1 || days > LONGEST) {
            throw InvalidRequest.field(
                    "days", "days-out-of-range", "Give from 1 to " + LONGEST + " more days.");
        }
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw InvalidRequest.field(
                    "reason",
                    "reason-missing",
                    "Give a reason of at most "
                            + REASON_LIMIT
                            + " characters; the educator sees it.");
        }
    }

    private void keep(
            Actor granter,
            UUID submissionId,
            int days,
            String reason,
            Instant before,
            Instant after) {
        em.createNativeQuery(
                        """
                        insert into credential.resubmission_extension (id, submission_id, days, reason, granted_by,
                            granted_at, closes_before, closes_after)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, submissionId)
                .setParameter(3, days)
                .setParameter(4, reason)
                .setParameter(5, granter.personId())
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(7, before.atOffset(ZoneOffset.UTC))
                .setParameter(8, after.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(
                granter,
                "submission.extended",
                "Submission",
                submissionId,
                Json.createObjectBuilder().add("closesAt", before.toString()).build().toString(),
                Json.createObjectBuilder()
                        .add("closesAt", after.toString())
                        .add("reason", reason)
                        .build()
                        .toString());
    }
}
