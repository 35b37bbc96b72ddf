package org.touchstone.review.scoring.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Page;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.submission.SubmissionOutcomes.CriterionOutcome;
import org.touchstone.review.deadline.AgencyCalendars;
import org.touchstone.review.scoring.BatchIsClosed;
import org.touchstone.review.scoring.CaseKeepsTheDecision;
import org.touchstone.review.scoring.ReleaseGate;
import org.touchstone.review.scoring.SecondPersonIsNeeded;
import org.touchstone.review.scoring.Settlement;

@Stateless
public class ReleaseGateBean implements ReleaseGate {
    private static final int NOTE_LIMIT = 2000;
    private static final String DIGEST =
            "encode(sha256(convert_to(w.held_decision, 'UTF8')), 'hex')";
    private static final String SUSPECTED =
            """
            exists (select 1 from review.integrity_case i
                where i.submission_id = w.submission_id and i.state = 'OPEN')
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Settlement settlement;
    @Inject Catalog catalog;
    @Inject AgencyCalendars calendars;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Page<Held> held(Actor supervisor, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select w.submission_id, w.version_id, w.held_decision, w.due_at,
                            (select min(t.work_number) from review.review_task t
                             where t.submission_id = w.submission_id and t.kind = 'FIRST_READ' and t.round = w.round),
                            exists (select 1 from review.release_batch_item i
                                join review.release_batch b on b.id = i.batch_id and b.state = 'PROPOSED'
                                where i.submission_id = w.submission_id),
                            %s
                        from review.work w
                        where w.stage = 'HELD' and not review.coaches_author_of(?3, w.submission_id)
                        order by w.due_at, w.submission_id
                        limit ?1 offset ?2
                        """
                                        .formatted(SUSPECTED))
                        .setParameter(1, Page.SIZE + 1)
                        .setParameter(2, Page.offset(page))
                        .setParameter(3, supervisor.personId())
                        .getResultList();
        return Page.of(rows, page, row -> held((Object[]) row));
    }

    private Held held(Object[] row) {
        CatalogEntry entry = catalog.version((UUID) row[1]);
        NextStep.Decide decision = HeldDecision.of((String) row[2]);
        int met =
                (int) decision.outcomes().stream().filter(outcome -> isMet(entry, outcome)).count();
        return new Held(
                (UUID) row[0],
                (String) row[4],
                entry.code(),
                entry.title(),
                met == decision.outcomes().size(),
                met,
                decision.outcomes().size(),
                decision.comment(),
                calendars.current().dueDayOf(InstantColumn.read(row[3])),
                (Boolean) row[5],
                (Boolean) row[6]);
    }

    private static boolean isMet(CatalogEntry entry, CriterionOutcome outcome) {
        return outcome.levelId() != null
                && entry.criterion(outcome.criterionId()).level(outcome.levelId()).isMet();
    }

    @Override
    public void release(Actor supervisor, UUID submissionId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (coachesTheAuthor(supervisor, submissionId)) {
            throw new NotFound("decision to release", submissionId);
        }
        if (!em.createNativeQuery(
                        "select 1 from review.work w where w.submission_id = ?1 and " + SUSPECTED)
                .setParameter(1, submissionId)
                .getResultList()
                .isEmpty()) {
            throw new CaseKeepsTheDecision();
        }
        settlement.release(supervisor, submissionId);
        audit.record(supervisor, "review.released-decision", "Submission", submissionId);
    }

    private boolean coachesTheAuthor(Actor supervisor, UUID submissionId) {
        return (Boolean)
                em.createNativeQuery("select review.coaches_author_of(?1, ?2)")
                        .setParameter(1, supervisor.personId())
                        .setParameter(2, submissionId)
                        .getSingleResult();
    }

    @Override
    public UUID propose(Actor supervisor, List<UUID> submissionIds, String note) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (note == null
                || note.isBlank()
                || note.length() > NOTE_LIMIT
                || note.indexOf('\0') >= 0) {
            throw InvalidRequest.field(
                    "note", "required", "Say in a few words what the second person is to check.");
        }
        if (submissionIds.isEmpty() || submissionIds.size() > LIMIT) {
            throw InvalidRequest.field(
                    "submissions", "number", "Choose from 1 to " + LIMIT + " decisions.");
        }
        UUID batch = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into review.release_batch (id, proposed_by, proposer, proposed_at, note, state)
                        values (?1, ?2, ?3, ?4, ?5, 'PROPOSED')
                        """)
                .setParameter(1, batch)
                .setParameter(2, supervisor.personId())
                .setParameter(3, supervisor.name())
                .setParameter(4, now())
                .setParameter(5, note.strip())
                .executeUpdate();
        int works =
                em.createNativeQuery(
                                """
                        insert into review.release_batch_item (batch_id, submission_id, decision_digest)
                        select ?1, w.submission_id, %s from review.work w
                        where w.stage = 'HELD' and w.submission_id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and not review.coaches_author_of(?3, w.submission_id)
                        """
                                        .formatted(DIGEST))
                        .setParameter(1, batch)
                        .setParameter(
                                2,
                                submissionIds.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",")))
                        .setParameter(3, supervisor.personId())
                        .executeUpdate();
        if (works == 0) {
            throw new NotFound("decision to release", submissionIds.get(0));
        }
        record(
                supervisor,
                "release-proposed",
                batch,
                Json.createObjectBuilder().add("works", works));
        return batch;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Outcome approve(Actor supervisor, UUID batchId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        if (lock(batchId).equals(supervisor.personId())) {
            throw new SecondPersonIsNeeded();
        }
        close(supervisor, batchId, "APPROVED");
        int released = 0;
        List<Object[]> items = items(supervisor, batchId);
        for (Object[] item : items) {
            boolean asProposed = (Boolean) item[1];
            if (asProposed) {
                settlement.release(supervisor, (UUID) item[0]);
                released++;
            }
            em.createNativeQuery(
                            "update review.release_batch_item set outcome = ?3 where batch_id = ?1 and submission_id = ?2")
                    .setParameter(1, batchId)
                    .setParameter(2, item[0])
                    .setParameter(3, asProposed ? "RELEASED" : "SKIPPED")
                    .executeUpdate();
        }
        Outcome outcome = new Outcome(released, items.size() - released);
        record(
                supervisor,
                "release-approved",
                batchId,
                Json.createObjectBuilder()
                        .add("released", outcome.released())
                        .add("skipped", outcome.skipped()));
        return outcome;
    }

    /** Who proposed it; nobody else decides it meanwhile. */
    private UUID lock(UUID batchId) {
        List<?> found =
                em.createNativeQuery(
                                "select proposed_by, state from review.release_batch where id = ?1 for update")
                        .setParameter(1, batchId)
                        .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("batch", batchId);
        }
        Object[] row = (Object[]) found.get(0);
        if (!row[1].equals("PROPOSED")) {
            throw new BatchIsClosed();
        }
        return (UUID) row[0];
    }

    private void close(Actor supervisor, UUID batchId, String state) {
        em.createNativeQuery(
                        """
                        update review.release_batch set state = ?2, decided_by = ?3, decider = ?4, decided_at = ?5
                        where id = ?1
                        """)
                .setParameter(1, batchId)
                .setParameter(2, state)
                .setParameter(3, supervisor.personId())
                .setParameter(4, supervisor.name())
                .setParameter(5, now())
                .executeUpdate();
    }

    /**
     * Locked, so that what is as it was proposed stays so; a coach of the author releases nothing.
     */
    @SuppressWarnings("unchecked")
    private List<Object[]> items(Actor supervisor, UUID batchId) {
        return em.createNativeQuery(
                        """
                        select w.submission_id,
                            w.stage = 'HELD' and %s = i.decision_digest and not %s
                                and not review.coaches_author_of(?2, w.submission_id)
                        from review.release_batch_item i
                        join review.work w on w.submission_id = i.submission_id
                        where i.batch_id = ?1 order by w.submission_id for update of w
                        """
                                .formatted("coalesce(" + DIGEST + ", '')", SUSPECTED))
                .setParameter(1, batchId)
                .setParameter(2, supervisor.personId())
                .getResultList();
    }

    @Override
    public void withdraw(Actor supervisor, UUID batchId) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        lock(batchId);
        close(supervisor, batchId, "WITHDRAWN");
        record(supervisor, "release-withdrawn", batchId, Json.createObjectBuilder());
    }

    @Override
    public Page<Batch> batches(Actor supervisor, int page) {
        supervisor.mustHave(Permission.SUPERVISE_SCORING);
        List<?> rows =
                em.createNativeQuery(
                                """
                        select b.id, b.proposer, b.proposed_at, b.note, b.state, b.proposed_by = ?1,
                            count(i.submission_id), count(*) filter (where i.outcome = 'RELEASED'),
                            count(*) filter (where i.outcome = 'SKIPPED'), b.decider, b.decided_at
                        from review.release_batch b join review.release_batch_item i on i.batch_id = b.id
                        group by b.id order by b.state = 'PROPOSED' desc, b.proposed_at desc, b.id
                        limit ?2 offset ?3
                        """)
                        .setParameter(1, supervisor.personId())
                        .setParameter(2, Page.SIZE + 1)
                        .setParameter(3, Page.offset(page))
                        .getResultList();
        return Page.of(rows, page, row -> batch((Object[]) row));
    }

    private static Batch batch(Object[] row) {
        return new Batch(
                (UUID) row[0],
                (String) row[1],
                InstantColumn.read(row[2]),
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                (String) row[9],
                InstantColumn.read(row[10]));
    }

    private void record(Actor supervisor, String what, UUID batchId, JsonObjectBuilder after) {
        audit.record(
                supervisor,
                "review." + what,
                "ReleaseBatch",
                batchId,
                null,
                after.build().toString());
    }
}
