package org.touchstone.review.calibration.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.review.calibration.Qualifications.Cause;

/** Holds a reader's validity papers against the drift rule. */
@Dependent
public class DriftWatch {
    private static final Actor RULE = Actor.system("drift rule");

    @PersistenceContext(unitName = "review")
    EntityManager em;

    @Inject QualificationBook book;
    @Inject Catalog catalog;
    @Inject CalibrationSettings settings;

    /** Suspends the reader for the version when the rule says so. */
    void look(UUID reviewer, UUID version, Instant now) {
        DriftRule rule = settings.driftRule();
        Instant since =
                book.find(reviewer, version).map(Qualification::watchedSince).orElse(Instant.EPOCH);
        rule.check(
                        papers(reviewer, version, since, 2 * rule.window()),
                        AgreementNorms.inOperation(catalog.version(version).rubric()))
                .ifPresent(found -> book.suspend(RULE, reviewer, version, Cause.DRIFT, found, now));
    }

    @SuppressWarnings("unchecked")
    private List<Tally> papers(UUID reviewer, UUID version, Instant since, int limit) {
        return ((List<Object[]>)
                        em.createNativeQuery(
                                        """
                        select judged, exact, adjacent from review.validity_result
                        where reviewer_id = ?1 and version_id = ?2 and read_at > ?3
                        order by read_at desc, task_id limit ?4
                        """)
                                .setParameter(1, reviewer)
                                .setParameter(2, version)
                                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                                .setParameter(4, limit)
                                .getResultList())
                .stream()
                        .map(row -> new Tally((Integer) row[0], (Integer) row[1], (Integer) row[2]))
                        .toList();
    }
}
