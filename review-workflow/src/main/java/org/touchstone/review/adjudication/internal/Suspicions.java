package org.touchstone.review.adjudication.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.queue.Works;

/** What reviewers released because it seems not to be its author's own work. */
@Stateless
public class Suspicions {
    private static final Actor SUSPICION = Actor.system("a reviewer's suspicion");
    private static final int BATCH = 100;

    /** A validity paper has no author to ask; a decided work was suspected too late to hold it. */
    private static final String UNSEEN =
            """
            select c.id, t.submission_id, c.reviewer_id, c.end_note from review.task_claim c
            join review.review_task t on t.id = c.task_id and t.kind not in ('VALIDITY', 'APPEAL')
            join review.work w on w.submission_id = t.submission_id and w.stage not in ('RETURNED', 'APPEAL')
            where c.release_reason = 'SUSPECTED_NOT_OWN_WORK'
                and not exists (select 1 from review.integrity_case i
                    where i.submission_id = t.submission_id and (i.state = 'OPEN' or i.opened_at >= c.ended_at))
            """;

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Works works;
    @Inject CaseOpening opening;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public List<UUID> unseen() {
        List<?> rows =
                em.createNativeQuery(UNSEEN + " order by c.ended_at limit " + BATCH)
                        .getResultList();
        return rows.stream().map(row -> (UUID) ((Object[]) row)[0]).toList();
    }

    /** Opens a case for the claim; another node that comes at the same time finds it open. */
    public void see(UUID claimId) {
        List<?> rows =
                em.createNativeQuery(UNSEEN + " and c.id = ?1")
                        .setParameter(1, claimId)
                        .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Object[] row = (Object[]) rows.get(0);
        UUID id =
                opening.open(
                        SUSPICION,
                        works.find((UUID) row[1]),
                        (UUID) row[2],
                        SUSPICION.name(),
                        (String) row[3],
                        clock.instant());
        audit.record(SUSPICION, "integrity.case-opened", "IntegrityCase", id);
    }
}
