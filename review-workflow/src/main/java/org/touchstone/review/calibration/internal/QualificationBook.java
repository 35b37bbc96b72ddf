package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.review.calibration.Qualifications.Cause;

/** Earns, suspends and gives back qualifications; each change leaves an audit record. */
@Dependent
public class QualificationBook {
    private static final String SUBJECT = "Qualification";

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject AuditTrail audit;
    @Inject CalibrationSettings settings;
    @Inject SuspensionNotices suspensionNotices;

    Optional<Qualification> find(UUID reviewer, UUID version) {
        return em.createQuery(
                        "select q from Qualification q where q.reviewerId = :reviewer and q.versionId = :version",
                        Qualification.class)
                .setParameter("reviewer", reviewer)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** After a qualifying set; a break is over with it, drift is not. */
    void qualify(Actor reviewer, UUID version, Instant now) {
        Qualification held = locked(reviewer.personId(), version, now);
        held.qualify(now, settings.qualification());
        audit.record(
                reviewer,
                "qualification.earned",
                SUBJECT,
                held.id(),
                null,
                Json.createObjectBuilder()
                        .add("expiresAt", held.expiresAt().toString())
                        .build()
                        .toString());
        endBreak(reviewer, held, now);
    }

    /** After a calibration set: ends a suspension that asked for it. */
    void recalibrated(Actor reviewer, UUID version, Instant now) {
        find(reviewer.personId(), version).ifPresent(held -> endBreak(reviewer, held, now));
    }

    private void endBreak(Actor reviewer, Qualification held, Instant now) {
        if (held.isSuspendedFor(Cause.RECALIBRATION)) {
            lift(reviewer, held, "Passed a set", now);
        }
    }

    /**
     * @return whether it was not suspended before
     */
    boolean suspend(
            Actor by, UUID reviewer, UUID version, Cause cause, String reason, Instant now) {
        Qualification held = locked(reviewer, version, now);
        if (held.isSuspended()) {
            return false;
        }
        held.suspend(cause, reason, now);
        em.flush();
        audit.record(
                by,
                "qualification.suspended",
                SUBJECT,
                held.id(),
                null,
                Json.createObjectBuilder()
                        .add("cause", cause.name())
                        .add("reason", reason)
                        .build()
                        .toString());
        suspensionNotices.tell(reviewer, version, cause, reason, now);
        return true;
    }

    void lift(Actor by, Qualification held, String reason, Instant now) {
        held.lift(now);
        em.flush();
        audit.record(
                by,
                "qualification.suspension-lifted",
                SUBJECT,
                held.id(),
                null,
                Json.createObjectBuilder().add("reason", reason).build().toString());
    }

    /** Makes the row of somebody who has none as one that was never earned. */
    private Qualification locked(UUID reviewer, UUID version, Instant now) {
        em.createNativeQuery(
                        """
                        insert into review.qualification (id, reviewer_id, version_id, qualified_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?4) on conflict (reviewer_id, version_id) do nothing
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, reviewer)
                .setParameter(3, version)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Qualification held = find(reviewer, version).orElseThrow();
        em.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        return held;
    }
}
