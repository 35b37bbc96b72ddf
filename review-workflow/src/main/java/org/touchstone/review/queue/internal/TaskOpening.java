package org.touchstone.review.queue.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.queue.TaskKind;
import org.touchstone.review.queue.WorkNumbers;

/** Puts one needed reading of a work into the queue. */
@Dependent
public class TaskOpening {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Catalog catalog;

    @Inject AuditTrail audit;

    UUID open(Actor actor, Work work, TaskKind kind, Instant now, Instant dueAt) {
        UUID task = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into review.review_task (id, submission_id, version_id, micro_credential_id, author_id,
                            work_number, kind, round, state, estimated_minutes, opened_at, due_at, order_at,
                            co_authors, shared_artifact_id)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'WAITING', ?9, ?10, ?11, ?11,
                            case when w.co_authors <> '' then cast(string_to_array(w.co_authors, ',') as uuid[]) end,
                            w.shared_artifact_id
                        from review.work w where w.submission_id = ?2
                        """)
                .setParameter(1, task)
                .setParameter(2, work.submissionId())
                .setParameter(3, work.versionId())
                .setParameter(4, work.microCredentialId())
                .setParameter(5, work.authorId())
                .setParameter(6, WorkNumbers.next())
                .setParameter(7, kind.name())
                .setParameter(8, work.round())
                .setParameter(9, catalog.version(work.versionId()).readingMinutes())
                .setParameter(10, now.atOffset(ZoneOffset.UTC))
                .setParameter(11, dueAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        audit.record(
                actor, "review.opened", "ReviewTask", task, null, "{\"kind\":\"" + kind + "\"}");
        return task;
    }
}
