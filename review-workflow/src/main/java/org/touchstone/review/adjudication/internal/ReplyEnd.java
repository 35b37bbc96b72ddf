package org.touchstone.review.adjudication.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.review.queue.Supervisors;

/** The author's time to reply is over without a reply: the supervisors can decide now. */
@Dependent
public class ReplyEnd {
    private static final Actor CLOCKWORK = Actor.system("integrity cases");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Supervisors supervisors;
    @Inject Notices notices;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Does nothing for a case that has a reply, is closed or was noted before. */
    void note(UUID caseId) {
        Instant now = clock.instant();
        int noted =
                em.createNativeQuery(
                                """
                                update review.integrity_case set reply_over_at = ?2
                                where id = ?1 and state = 'OPEN' and reply is null and reply_over_at is null
                                """)
                        .setParameter(1, caseId)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (noted == 1) {
            audit.record(CLOCKWORK, "integrity.reply-time-over", "IntegrityCase", caseId);
            String work = workNumber(caseId);
            for (UUID supervisor : supervisors.on(now)) {
                notices.tell(
                        supervisor,
                        "integrity-reply-over",
                        List.of(work),
                        "/supervisor/integrity-case?id=" + caseId,
                        "integrity-reply-over:" + caseId + ":" + supervisor);
            }
        }
    }

    private String workNumber(UUID caseId) {
        return (String)
                em.createNativeQuery(
                                """
                                select min(t.work_number) from review.integrity_case c
                                join review.review_task t on t.submission_id = c.submission_id
                                where c.id = ?1 and t.kind = 'FIRST_READ'
                                """)
                        .setParameter(1, caseId)
                        .getSingleResult();
    }
}
