package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CatalogEntry.RequirementView;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Outbox;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.program.Participations;
import org.touchstone.credential.submission.AlreadyEarned;
import org.touchstone.credential.submission.BlindWork.Content;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.NotComplete;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;

@Stateless
public class SubmissionsBean implements Submissions {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;

    @Inject EvidenceStore store;

    @Inject OwnAttempts attempts;

    @Inject AttemptEvidence pieces;

    @Inject SharedWork shared;

    @Inject Outbox outbox;

    @Inject AttemptRules rules;

    @Inject Participations participations;

    @Inject AuditTrail audit;

    @Inject Clock clock;

    @Override
    public SubmissionView start(Actor actor, String microCredentialCode) {
        actor.mustHave(Permission.SUBMIT_WORK);
        CatalogEntry entry =
                catalog.newest(microCredentialCode)
                        .orElseThrow(() -> new NotFound("micro-credential", microCredentialCode));
        // Two tabs, a double click: one of them creates, the other waits here and finds it.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, actor.personId() + entry.code())
                .getResultList();
        Optional<Submission> last =
                em.createQuery(
                                """
                        select s from Submission s
                        where s.educatorId = :me and s.microCredentialId = :what order by s.attempt desc
                        """,
                                Submission.class)
                        .setParameter("me", actor.personId())
                        .setParameter("what", entry.microCredentialId())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        if (last.isPresent() && last.get().state() == SubmissionState.EARNED) {
            throw new AlreadyEarned(entry.title());
        }
        if (last.isPresent() && last.get().state() != SubmissionState.NOT_YET) {
            return view(last.get());
        }
        rules.mustBeOffered(entry.code());
        last.ifPresent(rules::mustAllowAnother);
        int attempt = last.map(Submission::attempt).orElse(0) + 1;
        Submission next =
                new Submission(
                        actor.personId(),
                        entry.microCredentialId(),
                        entry.versionId(),
                        attempt,
                        clock.instant());
        last.ifPresent(previous -> takeOver(previous, next, entry));
        em.persist(next);
        audit.record(actor, "submission.started", "Submission", next.id());
        participations.workBegun(actor, actor.personId(), entry.microCredentialId());
        return view(next);
    }

    /**
     * What was handed in before is the start of the next attempt, as far as the newest version
     * still asks for it. What a team shares is seen there as long as the educator is in the team.
     */
    private void takeOver(Submission previous, Submission next, CatalogEntry entry) {
        List<RequirementView> before = catalog.version(previous.versionId()).requirements();
        boolean isInTeam = shared.teamOf(next.educatorId(), next.versionId()).isPresent();
        for (EvidenceItem item : previous.evidence()) {
            if (isInTeam && item.isShared()) {
                continue;
            }
            before.stream()
                    .filter(old -> old.id().equals(item.requirementId()))
                    .flatMap(
                            old ->
                                    entry.requirements().stream()
                                            .filter(
                                                    now ->
                                                            now.position() == old.position()
                                                                    && now.kind() == old.kind()))
                    .findFirst()
                    .ifPresent(
                            now ->
                                    next.add(
                                            EvidenceItem.copy(
                                                    item, next, now.id(), clock.instant())));
        }
    }

    @Override
    public List<SubmissionSummary> mine(Actor actor) {
        List<?> rows =
                em.createNativeQuery(
                                """
                        select s.id, m.code, m.title, s.attempt, s.state, s.created_at, s.submitted_at, s.decided_at
                        from credential.submission s
                        join credential.micro_credential m on m.id = s.micro_credential_id
                        where s.educator_id = ?1 order by s.created_at desc
                        """)
                        .setParameter(1, actor.personId())
                        .getResultList();
        return rows.stream().map(row -> Rows.summary((Object[]) row)).toList();
    }

    @Override
    public SubmissionView find(Actor actor, UUID submissionId) {
        return view(attempts.find(actor, submissionId));
    }

    @Override
    public SubmissionView describe(
            Actor actor,
            UUID submissionId,
            String changeNote,
            boolean ownWork,
            boolean studentsProtected) {
        Submission submission = attempts.find(actor, submissionId);
        submission.describe(blankToNull(changeNote), ownWork, studentsProtected);
        return view(submission);
    }

    @Override
    public SubmissionView addEvidence(
            Actor actor, UUID submissionId, NewEvidence evidence, NewFile file) {
        Submission submission = attempts.find(actor, submissionId);
        RequirementView requirement = requirement(submission, evidence.requirementId());
        checkLink(evidence.url());
        pieces.add(submission, requirement, title(evidence, requirement), evidence, file);
        audit.record(actor, "evidence.added", "Submission", submissionId);
        return view(submission);
    }

    @Override
    public SubmissionView changeEvidence(
            Actor actor, UUID submissionId, UUID evidenceId, NewEvidence evidence) {
        Submission submission = attempts.find(actor, submissionId);
        checkLink(evidence.url());
        RequirementView requirement =
                requirement(submission, pieces.piece(submission, evidenceId).requirementId());
        pieces.change(submission, evidenceId, title(evidence, requirement), evidence);
        return view(submission);
    }

    @Override
    public SubmissionView removeEvidence(Actor actor, UUID submissionId, UUID evidenceId) {
        Submission submission = attempts.find(actor, submissionId);
        pieces.remove(submission, evidenceId);
        audit.record(actor, "evidence.removed", "Submission", submissionId);
        return view(submission);
    }

    @Override
    public Content content(Actor actor, UUID submissionId, UUID evidenceId) {
        var piece = pieces.piece(attempts.find(actor, submissionId), evidenceId).toView();
        if (piece.sha256() == null) {
            throw new NotFound("file", evidenceId);
        }
        return new Content(
                store.open(piece.sha256()), piece.fileName(), piece.mediaType(), piece.size());
    }

    @Override
    public List<Gap> completeness(Actor actor, UUID submissionId) {
        return gaps(attempts.find(actor, submissionId));
    }

    private List<Gap> gaps(Submission submission) {
        CatalogEntry entry = catalog.version(submission.versionId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new CompletenessPolicy(entry, submission, evidence(submission), today).gaps();
    }

    @Override
    public SubmissionView submit(Actor actor, UUID submissionId) {
        Submission submission = attempts.find(actor, submissionId);
        em.lock(submission, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(submission);
        if (!submission.state().isOpenForEvidence()) {
            return view(submission);
        }
        Optional<SharedArtifact> ofTeam = shared.hold(submission);
        List<Gap> gaps = gaps(submission);
        if (!gaps.isEmpty()) {
            throw new NotComplete(gaps);
        }
        ofTeam.ifPresent(artifact -> shared.handIn(actor, submission, artifact));
        submission.submit(Manifest.of(submission.evidence()), clock.instant());
        outbox.wake(Outbox.REVIEW, "SubmissionReceived", submission.id());
        audit.record(actor, "submission.submitted", "Submission", submission.id());
        return view(submission);
    }

    private RequirementView requirement(Submission submission, UUID requirementId) {
        return catalog.version(submission.versionId()).requirements().stream()
                .filter(requirement -> requirement.id().equals(requirementId))
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidRequest.field(
                                        "requirementId",
                                        "unknown-requirement",
                                        "Name a requirement of the version that this attempt is judged by."));
    }

    private static String title(NewEvidence evidence, RequirementView requirement) {
        return evidence.title() == null || evidence.title().isBlank()
                ? requirement.title()
                : evidence.title().strip();
    }

    private static void checkLink(String url) {
        if (url != null && !url.isBlank() && !url.matches("https?://[^\\s/]+\\S*")) {
            throw InvalidRequest.field(
                    "url", "not-a-link", "Give a whole address that begins with https://.");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<EvidenceView> evidence(Submission submission) {
        return pieces.pieces(submission).stream().map(EvidencePiece::toView).toList();
    }

    private SubmissionView view(Submission submission) {
        CatalogEntry entry = catalog.version(submission.versionId());
        List<Feedback> feedback =
                submission.feedback().stream()
                        .map(CriterionFeedback::toFeedback)
                        .sorted(
                                java.util.Comparator.comparingInt(
                                        one -> entry.criterion(one.criterionId()).position()))
                        .toList();
        return new SubmissionView(
                submission.id(),
                entry,
                submission.attempt(),
                submission.state(),
                submission.changeNote(),
                submission.isOwnWork(),
                submission.areStudentsProtected(),
                submission.createdAt(),
                submission.submittedAt(),
                submission.decidedAt(),
                evidence(submission),
                feedback,
                submission.overallComment(),
                submission.returnReasons());
    }
}
