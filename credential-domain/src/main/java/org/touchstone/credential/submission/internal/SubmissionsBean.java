package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.touchstone.credential.submission.EvidenceIsFrozen;
import org.touchstone.credential.submission.EvidenceStore;
import org.touchstone.credential.submission.EvidenceStore.Stored;
import org.touchstone.credential.submission.FileRefused;
import org.touchstone.credential.submission.NotComplete;
import org.touchstone.credential.submission.SubmissionState;
import org.touchstone.credential.submission.Submissions;
import org.touchstone.credential.submission.internal.EvidenceItem.KeptFile;

@Stateless
public class SubmissionsBean implements Submissions {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Catalog catalog;

    @Inject EvidenceStore store;

    @Inject Outbox outbox;

    @Inject AttemptRules rules;

    @Inject Participations participations;

    @Inject AuditTrail audit;

    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "touchstone.evidence.max-bytes", defaultValue = "104857600")
    long largestFile;

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
     * still asks for it.
     */
    private void takeOver(Submission previous, Submission next, CatalogEntry entry) {
        List<RequirementView> before = catalog.version(previous.versionId()).requirements();
        for (EvidenceItem item : previous.evidence()) {
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
                    .ifPresent(now -> next.add(item.copyInto(next, now.id(), clock.instant())));
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
        return view(own(actor, submissionId));
    }

    @Override
    public SubmissionView describe(
            Actor actor,
            UUID submissionId,
            String changeNote,
            boolean ownWork,
            boolean studentsProtected) {
        Submission submission = own(actor, submissionId);
        submission.describe(blankToNull(changeNote), ownWork, studentsProtected);
        return view(submission);
    }

    @Override
    public SubmissionView addEvidence(
            Actor actor, UUID submissionId, NewEvidence evidence, NewFile file) {
        Submission submission = own(actor, submissionId);
        RequirementView requirement = requirement(submission, evidence.requirementId());
        checkLink(evidence.url());
        if (!submission.state().isOpenForEvidence()) {
            throw new EvidenceIsFrozen();
        }
        KeptFile kept = file == null ? null : keep(file);
        submission.add(
                new EvidenceItem(
                        submission,
                        submission.nextPosition(),
                        title(evidence, requirement),
                        evidence,
                        kept,
                        clock.instant()));
        audit.record(actor, "evidence.added", "Submission", submissionId);
        return view(submission);
    }

    private KeptFile keep(NewFile file) {
        String name =
                file.fileName() == null ? "file" : file.fileName().replaceAll("^.*[/\\\\]", "");
        try (BufferedInputStream bytes = new BufferedInputStream(file.bytes())) {
            String type = EvidenceTypes.sniff(bytes, name);
            Stored stored = store.keep(bytes, largestFile);
            if (stored.size() == 0) {
                throw new FileRefused("'" + name + "' is empty. Choose the file again.");
            }
            return new KeptFile(name, type, stored.size(), stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SubmissionView changeEvidence(
            Actor actor, UUID submissionId, UUID evidenceId, NewEvidence evidence) {
        Submission submission = own(actor, submissionId);
        checkLink(evidence.url());
        RequirementView requirement =
                requirement(submission, submission.item(evidenceId).requirementId());
        submission.change(evidenceId, title(evidence, requirement), evidence);
        return view(submission);
    }

    @Override
    public SubmissionView removeEvidence(Actor actor, UUID submissionId, UUID evidenceId) {
        Submission submission = own(actor, submissionId);
        submission.remove(evidenceId);
        audit.record(actor, "evidence.removed", "Submission", submissionId);
        return view(submission);
    }

    @Override
    public Content content(Actor actor, UUID submissionId, UUID evidenceId) {
        var piece = own(actor, submissionId).item(evidenceId).toView();
        if (piece.sha256() == null) {
            throw new NotFound("file", evidenceId);
        }
        return new Content(
                store.open(piece.sha256()), piece.fileName(), piece.mediaType(), piece.size());
    }

    @Override
    public List<Gap> completeness(Actor actor, UUID submissionId) {
        return gaps(own(actor, submissionId));
    }

    private List<Gap> gaps(Submission submission) {
        CatalogEntry entry = catalog.version(submission.versionId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new CompletenessPolicy(entry, submission, today).gaps();
    }

    @Override
    public SubmissionView submit(Actor actor, UUID submissionId) {
        Submission submission = own(actor, submissionId);
        em.lock(submission, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(submission);
        if (!submission.state().isOpenForEvidence()) {
            return view(submission);
        }
        List<Gap> gaps = gaps(submission);
        if (!gaps.isEmpty()) {
            throw new NotComplete(gaps);
        }
        submission.submit(manifest(submission), clock.instant());
        outbox.wake(Outbox.REVIEW, "SubmissionReceived", submission.id());
        audit.record(actor, "submission.submitted", "Submission", submission.id());
        return view(submission);
    }

    /** What is frozen: every text by its hash, every file by the hash it is stored under. */
    private static String manifest(Submission submission) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (EvidenceItem item : submission.evidence()) {
            EvidenceView piece = item.toView();
            var one =
                    Json.createObjectBuilder()
                            .add("evidence", piece.id().toString())
                            .add("requirement", piece.requirementId().toString());
            if (piece.narrative() != null) {
                one.add("textSha256", Rows.sha256(piece.narrative()));
            }
            if (piece.url() != null) {
                one.add("url", piece.url());
            }
            if (piece.sha256() != null) {
                one.add("fileSha256", piece.sha256()).add("size", piece.size());
            }
            list.add(one);
        }
        return list.build().toString();
    }

    private Submission own(Actor actor, UUID submissionId) {
        actor.mustHave(Permission.SUBMIT_WORK);
        Submission submission = em.find(Submission.class, submissionId);
        if (submission == null || !submission.belongsTo(actor.personId())) {
            throw new NotFound("submission", submissionId);
        }
        return submission;
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
                submission.evidence().stream().map(EvidenceItem::toView).toList(),
                feedback,
                submission.overallComment(),
                submission.returnReasons());
    }
}
