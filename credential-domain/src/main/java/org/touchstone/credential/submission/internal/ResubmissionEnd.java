package org.touchstone.credential.submission.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.submission.Attempts;

/** The end of the time in which another attempt could be begun. */
@Stateless
public class ResubmissionEnd {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject AttemptRules rules;
    @Inject Attempts attempts;
    @Inject Clock clock;

    /** Tells the educator, unless a later attempt was begun. */
    public void closed(UUID submissionId) {
        Instant now = clock.instant();
        Submission submission =
                em.find(Submission.class, submissionId, LockModeType.PESSIMISTIC_WRITE);
        int closed =
                em.createNativeQuery(
                                """
                                update credential.resubmission_window set closed_at = ?2
                                where submission_id = ?1 and closes_at <= ?2 and closed_at is null
                                """)
                        .setParameter(1, submissionId)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate();
        if (closed > 0) {
            attempts.window(submissionId)
                    .filter(Attempts.Window::isLatest)
                    .ifPresent(
                            window ->
                                    rules.tellEducator(
                                            submission,
                                            "resubmission-closed",
                                            List.of(window.title()),
                                            ":" + window.closesAt()));
        }
    }
}
