package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Notices;
import org.touchstone.review.calibration.Qualifications.Cause;
import org.touchstone.review.queue.Supervisors;

/** Tells a suspended reviewer what to do, and the supervisors of drift. */
@Dependent
public class SuspensionNotices {
    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject Notices notices;
    @Inject Catalog catalog;
    @Inject Supervisors supervisors;

    /**
     * @param reason for supervisors only: it counts validity papers
     */
    void tell(UUID reviewer, UUID version, Cause cause, String reason, Instant now) {
        String title = catalog.version(version).title();
        String once = "suspended:" + version + ":" + now + ":";
        notices.tell(
                reviewer,
                cause == Cause.DRIFT ? "qualification-suspended" : "recalibration-asked",
                List.of(title),
                "/reviewer/qualification",
                once + reviewer);
        if (cause == Cause.DRIFT) {
            for (UUID supervisor : supervisors.on(now)) {
                notices.tell(
                        supervisor,
                        "reviewer-drifted",
                        List.of(name(reviewer), title, reason),
                        "/supervisor/calibration",
                        once + reviewer + ":" + supervisor);
            }
        }
    }

    private String name(UUID person) {
        return (String)
                em.createNativeQuery(
                                "select given_name || ' ' || family_name from credential.published_person where id = ?1")
                        .setParameter(1, person)
                        .getSingleResult();
    }
}
