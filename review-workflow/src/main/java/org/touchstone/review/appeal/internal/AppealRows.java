package org.touchstone.review.appeal.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.review.appeal.Appeals.Outcome;

/** The appeals as they are kept. */
@Dependent
public class AppealRows {
    private static final String ROW =
            """
            select submission_id, educator_id, reasons, made_at, outcome, outcome_reasons, decided_at
            from review.appeal
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    record Row(
            UUID submissionId,
            UUID educatorId,
            String reasons,
            Instant madeAt,
            Outcome outcome,
            String outcomeReasons,
            Instant decidedAt) {}

    Optional<Row> find(UUID submissionId) {
        return row(ROW + " where submission_id = ?1", submissionId);
    }

    /** The appeal that this reading decides, locked. */
    Optional<Row> decidedBy(UUID taskId) {
        return row(ROW + " where task_id = ?1 for update", taskId);
    }

    private Optional<Row> row(String query, UUID id) {
        List<?> found = em.createNativeQuery(query).setParameter(1, id).getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(
                        row ->
                                new Row(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        InstantColumn.read(row[3]),
                                        row[4] == null ? null : Outcome.valueOf((String) row[4]),
                                        (String) row[5],
                                        InstantColumn.read(row[6])))
                .findFirst();
    }

    void add(UUID submissionId, UUID educatorId, String reasons, Instant madeAt, UUID task) {
        em.createNativeQuery(
                        """
                        insert into review.appeal (submission_id, educator_id, reasons, made_at, task_id)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, submissionId)
                .setParameter(2, educatorId)
                .setParameter(3, reasons)
                .setParameter(4, madeAt.atOffset(ZoneOffset.UTC))
                .setParameter(5, task)
                .executeUpdate();
    }

    void decide(UUID submissionId, Outcome outcome, String reasons, Instant now) {
        em.createNativeQuery(
                        """
                        update review.appeal set outcome = ?2, outcome_reasons = ?3, decided_at = ?4
                        where submission_id = ?1
                        """)
                .setParameter(1, submissionId)
                .setParameter(2, outcome.name())
                .setParameter(3, reasons)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
